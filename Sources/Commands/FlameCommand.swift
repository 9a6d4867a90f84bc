import Analysis
import Profiles
import Reports

/// `flame`: all stacks merged from their roots on, in a picture or for a page.
enum FlameCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    var basis = try ReportBasis(input)
    basis.header.isCompact = false
    if basis.header.format.outputUnit == "minimum" { basis.header.format.outputUnit = "auto" }
    var flame = FlameGraph(basis.view, isTrimmed: input.options.trim)
    flame.style = try style(input.options)
    return CommandResult(
      .report(Report(header: basis.header, body: .flame(flame))), notices: basis.notices)
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
      self.init(FlameTree([view]), hasBase: false, isTrimmed: isTrimmed)
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
    self.init(FlameTree([new, old]), hasBase: true, isTrimmed: isTrimmed)
  }

  private init(_ tree: FlameTree, hasBase: Bool, isTrimmed: Bool) {
    let weights = (0..<tree.count).map { node in
      tree.cum.reduce(UInt64(0)) { max($0, $1[node].magnitude) }
    }
    let cutoff = isTrimmed ? Self.cutoff(weights) : 0
    var walk = FlameWalk(tree: tree, weights: weights, cutoff: cutoff)
    walk.run(hasBase: hasBase)
    self.init(
      frames: tree.infos.map(Frame.init), nodes: walk.nodes,
      baseTotal: hasBase ? tree.cum[1][0] : nil)
    hidden.nodes = tree.count - walk.nodes.count
    hidden.cutoff = Int64(clamping: cutoff)
  }

  /// The weight that only so many nodes reach.
  private static func cutoff(_ weights: [UInt64]) -> UInt64 {
    guard weights.count > mostNodes else { return 0 }
    return weights.sorted(by: >)[mostNodes] &+ 1
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

/// Lists a tree's nodes depth first, heaviest callees first, with an explicit stack.
private struct FlameWalk {
  let tree: FlameTree
  let weights: [UInt64]
  let cutoff: UInt64
  private(set) var nodes: [FlameGraph.Node] = []

  init(tree: FlameTree, weights: [UInt64], cutoff: UInt64) {
    self.tree = tree
    self.weights = weights
    self.cutoff = cutoff
  }

  mutating func run(hasBase: Bool) {
    var waiting = [(node: 0, parent: -1)]
    while let (node, parent) = waiting.popLast() {
      let position = nodes.count
      nodes.append(made(node, parent, hasBase))
      let children = tree.children(of: node).map(Int.init)
        .filter { weights[$0] > 0 && weights[$0] >= cutoff }
        .sorted { (weights[$0], tree.frames[$1]) < (weights[$1], tree.frames[$0]) }
      waiting += children.map { ($0, position) }
    }
  }

  private func made(_ node: Int, _ parent: Int, _ hasBase: Bool) -> FlameGraph.Node {
    var made = FlameGraph.Node(
      frame: node == 0 ? -1 : Int(tree.frames[node]), parent: parent, flat: tree.flat[0][node],
      cum: tree.cum[0][node])
    guard hasBase else { return made }
    made.baseFlat = tree.flat[1][node]
    made.baseCum = tree.cum[1][node]
    return made
  }
}
