import Analysis
import Profiles
import Reports

/// `flame`: all stacks merged from their roots on, in a picture or for a page.
enum FlameCommand: ReportMaker {
  static func run(_ original: CommandInput) throws(CommandError) -> CommandResult {
    let input = original.addingUp
    var basis = try ReportBasis(input)
    basis.header.isCompact = false
    if basis.header.format.outputUnit == "minimum" { basis.header.format.outputUnit = "auto" }
    let isTrimmed = input.options.trim
    var flame = FlameGraph(basis.view, isTrimmed: isTrimmed)
    if let compared = input.compared {
      flame = FlameGraph(
        new: try views(compared.new, input), old: try views(compared.base, input),
        isTrimmed: isTrimmed)
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
    let tree = FlameTree(new + old)
    let sides = FlameSides(tree, newCount: new.count)
    let weights = sides.weights
    let cutoff = isTrimmed ? Self.cutoff(weights) : 0
    var walk = FlameWalk(tree: tree, sides: sides, weights: weights, cutoff: cutoff)
    walk.run()
    self.init(
      frames: tree.infos.map(Frame.init), nodes: walk.nodes,
      baseTotal: sides.old.map { $0.cum[0] })
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

/// What each node of a tree costs on either side.
private struct FlameSides {
  typealias Side = (flat: [Int64], cum: [Int64])
  let new: Side
  let old: Side?

  init(_ tree: FlameTree, newCount: Int) {
    let oldFlat = tree.flat.dropFirst(newCount)
    new = (
      Self.mean(tree.flat.prefix(newCount), tree.count),
      Self.mean(tree.cum.prefix(newCount), tree.count)
    )
    old =
      oldFlat.isEmpty
      ? nil
      : (
        Self.mean(oldFlat, tree.count), Self.mean(tree.cum.dropFirst(newCount), tree.count)
      )
  }

  var weights: [UInt64] {
    new.cum.indices.map { max(new.cum[$0].magnitude, old?.cum[$0].magnitude ?? 0) }
  }

  private static func mean(_ columns: ArraySlice<[Int64]>, _ count: Int) -> [Int64] {
    if columns.count == 1, let only = columns.first { return only }
    return (0..<count).map { node in
      let sum = columns.reduce(Int64(0)) { $0.addingSaturating($1[node]) }
      return sum / Int64(max(1, columns.count))
    }
  }
}

/// Lists a tree's nodes depth first, heaviest callees first, with an explicit stack.
private struct FlameWalk {
  private let tree: FlameTree
  private let sides: FlameSides
  private let weights: [UInt64]
  private let cutoff: UInt64
  private(set) var nodes: [FlameGraph.Node] = []

  init(tree: FlameTree, sides: FlameSides, weights: [UInt64], cutoff: UInt64) {
    self.tree = tree
    self.sides = sides
    self.weights = weights
    self.cutoff = cutoff
  }

  mutating func run() {
    var waiting = [(node: 0, parent: -1)]
    while let (node, parent) = waiting.popLast() {
      let position = nodes.count
      nodes.append(made(node, parent))
      let children = tree.children(of: node).map(Int.init)
        .filter { weights[$0] > 0 && weights[$0] >= cutoff }
        .sorted { (weights[$0], tree.frames[$1]) < (weights[$1], tree.frames[$0]) }
      waiting += children.map { ($0, position) }
    }
  }

  private func made(_ node: Int, _ parent: Int) -> FlameGraph.Node {
    var made = FlameGraph.Node(
      frame: node == 0 ? -1 : Int(tree.frames[node]), parent: parent, flat: sides.new.flat[node],
      cum: sides.new.cum[node])
    guard let old = sides.old else { return made }
    made.baseFlat = old.flat[node]
    made.baseCum = old.cum[node]
    return made
  }
}
