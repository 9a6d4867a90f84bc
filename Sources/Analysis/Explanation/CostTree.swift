/// The paths of all profiles of a comparison, libraries charged to their callers, with what each
/// cost on both sides.
struct CostTree {
  let tree: FlameTree
  private(set) var flat: [ComparedCost]
  private(set) var cum: [ComparedCost]

  init(_ views: [ProfileView], _ parts: [CostPart]) {
    tree = FlameTree(views)
    flat = Array(repeating: ComparedCost(), count: tree.count)
    cum = flat
    for (column, part) in parts.enumerated() {
      for node in 0..<tree.count {
        flat[node].add(tree.flat[column][node], part)
        cum[node].add(tree.cum[column][node], part)
      }
    }
  }

  /// The names from the outermost caller to the node.
  func path(to node: Int) -> [String] {
    var names: [String] = []
    var node = node
    while node != 0 {
      names.append(tree.name(of: node))
      node = Int(tree.parents[node])
    }
    return names.reversed()
  }

  /// The nodes whose frame has a name.
  func nodes(named name: String) -> [Int] {
    let frames = Set(tree.infos.indices.filter { tree.infos[$0].printableName == name })
    return (1..<tree.count).filter { frames.contains(Int(tree.frames[$0])) }
  }

  /// The path on which functions of a name grew most.
  func mostGrownPath(to name: String) -> [String] {
    let nodes = nodes(named: name)
    guard let node = nodes.max(by: { flat[$0].growth < flat[$1].growth }) else { return [name] }
    return path(to: node)
  }
}

extension CostTree {
  /// Descends from the root while one callee holds nearly all of the growth of some functions.
  ///
  /// Returns the path and the callees among which the growth forks after it.
  func fork(of names: Set<String>) -> (path: [String], branches: [(name: String, growth: Double)]) {
    let growth = growthBelow(names)
    var node = 0
    while true {
      let children = tree.children(of: node).map(Int.init).filter { growth[$0] > 0 }
        .sorted { growth[$0] > growth[$1] }
      guard let first = children.first, growth[first] >= Self.nearlyAll * growth[node],
        !names.contains(tree.name(of: node))
      else {
        return (path(to: node), children.map { (tree.name(of: $0), growth[$0]) })
      }
      node = first
    }
  }

  private static let nearlyAll = 0.8

  private func growthBelow(_ names: Set<String>) -> [Double] {
    let frames = Set(tree.infos.indices.filter { names.contains(tree.infos[$0].printableName) })
    var growth = (0..<tree.count).map { node in
      node > 0 && frames.contains(Int(tree.frames[node])) ? flat[node].growth : 0
    }
    for node in growth.indices.dropFirst().reversed() {
      growth[Int(tree.parents[node])] += growth[node]
    }
    return growth
  }
}
