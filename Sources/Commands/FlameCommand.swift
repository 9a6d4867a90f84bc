import Analysis
import Profiles
import Reports

/// `flame`: all stacks merged from their roots on, in a picture or for a page.
enum FlameCommand: ReportMaker {
  static func run(_ original: CommandInput) throws(CommandError) -> CommandResult {
    let input = original.addingUp
    var basis = try ReportBasis(input)
    basis.header.isCompact = false
    basis.header.format.suitEachValue()
    let isTrimmed = input.options.trim
    var flame: FlameGraph
    if let compared = input.compared {
      flame = FlameGraph(
        new: try views(compared.new, input), old: try views(compared.base, input),
        isTrimmed: isTrimmed)
    } else {
      flame = FlameGraph(basis.view, isTrimmed: isTrimmed)
    }
    flame.style = try style(input.options)
    return CommandResult(
      .report(Report(header: basis.header, body: .flame(flame))),
      notices: basis.notices + original.sumNotices)
  }

  private static func views(_ profiles: [NamedProfile], _ input: CommandInput)
    throws(CommandError) -> [ProfileView]
  {
    var views: [ProfileView] = []
    for named in profiles {
      views.append(try ReportBasis(input.replacing(profile: named.profile)).view)
    }
    return views
  }

  private static func style(_ options: Options) throws(CommandError) -> FlameStyle {
    var style = FlameStyle()
    style.rises = options.flames
    guard !options.flameShape.isEmpty else { return style }
    guard let shape = FlameStyle.Shape(rawValue: options.flameShape) else {
      throw .unknownChoice(
        options.flameShape, known: FlameStyle.Shape.allCases.map(\.rawValue))
    }
    style.shape = shape
    return style
  }
}

extension FlameGraph {
  /// No more nodes than this are kept: a picture shows a few thousand, a page has to load them.
  static let mostNodes = 20_000

  /// Merges a view's stacks; those of the base of a difference become the other side.
  init(_ view: ProfileView, isTrimmed: Bool) {
    guard let base = view.profile.baseSamples else {
      self.init(new: [view], old: [], isTrimmed: isTrimmed)
      return
    }
    var old = view
    var new = view
    for sample in base.indices {
      let value = view.values.values[sample]
      if base[sample] {
        new.values.values[sample] = 0
        old.values.values[sample] = value == .min ? .max : -value
      } else {
        old.values.values[sample] = 0
      }
    }
    self.init(new: [new], old: [old], isTrimmed: isTrimmed)
  }

  /// Merges the stacks of both sides; values of several profiles are their mean.
  init(new: [ProfileView], old: [ProfileView], isTrimmed: Bool) {
    let paths = HeavyPaths(new: new, old: old, heaviest: isTrimmed ? Self.mostNodes : nil)
    var walk = FlameWalk(paths)
    walk.run()
    self.init(
      frames: walk.frames, nodes: walk.nodes, baseTotal: paths.old.map { $0.cum[0] })
    hidden.nodes = paths.pathCount - walk.nodes.count
    hidden.cutoff = Int64(clamping: paths.cutoff)
  }
}

extension FlameGraph.Frame {
  init(_ info: NodeInfo) {
    let origin = CodeOrigin(function: info.name, file: info.file)
    let package = CodeOrigin.package(of: info.name)
    self.init(
      name: info.printableName, shortName: ShortNames.shortened(info.printableName),
      group: package.isEmpty ? Path.base(info.file.isEmpty ? info.binary : info.file) : package,
      origin: FlameGraph.Origin(rawValue: origin.rawValue) ?? .own)
  }
}

/// Lists the heaviest paths depth first, heaviest callees first, with an explicit stack.
private struct FlameWalk {
  private let paths: HeavyPaths
  private(set) var nodes: [FlameGraph.Node] = []
  /// The frames of the nodes, in their order in the tree.
  private(set) var frames: [FlameGraph.Frame] = []

  init(_ paths: HeavyPaths) {
    self.paths = paths
  }

  mutating func run() {
    let weights = paths.weights
    let tree = paths.tree
    var waiting = [(node: 0, parent: -1)]
    while let (node, parent) = waiting.popLast() {
      let position = nodes.count
      nodes.append(made(node, parent))
      let children = tree.children(of: node).map(Int.init)
        .filter { weights[$0] > 0 && weights[$0] >= paths.cutoff }
        .sorted { (weights[$0], tree.frames[$1]) < (weights[$1], tree.frames[$0]) }
      waiting += children.map { ($0, position) }
    }
    listFrames()
  }

  private func made(_ node: Int, _ parent: Int) -> FlameGraph.Node {
    var made = FlameGraph.Node(
      frame: node == 0 ? -1 : Int(paths.tree.frames[node]), parent: parent,
      flat: paths.new.flat[node], cum: paths.new.cum[node])
    guard let old = paths.old else { return made }
    made.baseFlat = old.flat[node]
    made.baseCum = old.cum[node]
    return made
  }

  /// Frames that no node has are not looked into: large profiles have mostly such.
  private mutating func listFrames() {
    var positions = Array(repeating: -1, count: paths.tree.infos.count)
    for node in nodes where node.frame >= 0 { positions[node.frame] = 0 }
    for (frame, info) in paths.tree.infos.enumerated() where positions[frame] == 0 {
      positions[frame] = frames.count
      frames.append(FlameGraph.Frame(info))
    }
    for index in nodes.indices where nodes[index].frame >= 0 {
      nodes[index].frame = positions[nodes[index].frame]
    }
  }
}
