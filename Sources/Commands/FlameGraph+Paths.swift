import Analysis
import Profiles
import Reports

extension FlameGraph {
  /// No more nodes than this are kept: a picture shows a few thousand, a page has to load them.
  static let mostNodes = 20_000

  /// How stacks become one picture.
  struct Merging {
    /// Whether what is too light to be seen is left out.
    var isTrimmed: Bool
    /// Whether frames are packages, which call themselves all the time.
    var isByPackage: Bool
  }

  /// Merges a view's stacks; those of the base of a difference become the other side.
  init(_ view: ProfileView, _ merging: Merging) {
    guard let base = view.profile.baseSamples else {
      self.init(new: [view], old: [], merging)
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
    self.init(new: [new], old: [old], merging)
  }

  /// Merges the stacks of both sides; values of several profiles are their mean.
  init(new: [ProfileView], old: [ProfileView], _ merging: Merging) {
    let paths = HeavyPaths(
      new: new, old: old, heaviest: merging.isTrimmed ? .init(Self.mostNodes) : nil,
      joining: merging.isByPackage)
    var walk = FlameWalk(paths)
    walk.run()
    let infos = walk.listInfos()
    self.init(
      frames: infos.map { merging.isByPackage ? Frame(package: $0) : Frame($0) },
      nodes: walk.nodes, baseTotal: paths.old.map { $0.cum[0] })
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
      origin: FlameGraph.Origin(origin))
  }

  /// A frame that stands for all functions of a package.
  init(package info: NodeInfo) {
    // Told by names that such functions could have.
    let origins = ["::f", ".f"].map { CodeOrigin(function: info.name + $0, file: "") }
    let known = origins.first { $0 != .own } ?? .own
    let origin = info.name == Profile.nativeRuntime ? .runtime : known
    self.init(
      name: info.printableName, shortName: ShortNames.shortened(info.printableName),
      group: info.name, origin: FlameGraph.Origin(origin))
  }
}

extension FlameGraph.Origin {
  fileprivate init(_ origin: CodeOrigin) {
    self = Self(rawValue: origin.rawValue) ?? .own
  }
}

/// Lists the heaviest paths depth first, heaviest callees first, with an explicit stack.
private struct FlameWalk {
  private let paths: HeavyPaths
  private(set) var nodes: [FlameGraph.Node] = []

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

  /// What the nodes' frames are, in their order in the tree, and has the nodes say which is theirs.
  ///
  /// Of large profiles most frames belong to no node that is left.
  mutating func listInfos() -> [NodeInfo] {
    var positions = Array(repeating: -1, count: paths.tree.infos.count)
    for node in nodes where node.frame >= 0 { positions[node.frame] = 0 }
    var infos: [NodeInfo] = []
    for (frame, info) in paths.tree.infos.enumerated() where positions[frame] == 0 {
      positions[frame] = infos.count
      infos.append(info)
    }
    for index in nodes.indices where nodes[index].frame >= 0 {
      nodes[index].frame = positions[nodes[index].frame]
    }
    return infos
  }
}
