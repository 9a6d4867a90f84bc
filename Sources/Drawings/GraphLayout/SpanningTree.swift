/// A tree of all nodes of a graph, with its edges' positions.
struct SpanningTree {
  private var parents: [Int]
  private var edges: [Int]
  /// Nodes, each after all that hang below it.
  private var order: [Int]
  /// Where in the order a node is, and where the nodes below it begin.
  private var places: [Int]
  private var starts: [Int]
  private var children: [Int]
  private var siblings: [Int]

  private static let none = -1

  /// A tree from each node's parent and the edge to it; both −1 for the root.
  init(parents: [Int], edges: [Int]) {
    self.parents = parents
    self.edges = edges
    order = []
    places = parents
    starts = parents
    children = parents
    siblings = parents
  }

  /// The edge that leads to the parent.
  func parentEdge(of node: Int) -> Int? { edges[node] < 0 ? nil : edges[node] }

  /// The nodes below one, with itself; as of the last numbering.
  func subtree(of node: Int) -> ArraySlice<Int> { order[starts[node]...places[node]] }

  /// Whether a node is another or below it.
  func contains(_ node: Int, below other: Int) -> Bool {
    starts[other] <= places[node] && places[node] <= places[other]
  }

  /// Adds numbers up over all nodes below each one.
  func subtreeSums(_ values: [Int]) -> [Int] {
    var sums = values
    for node in order where parents[node] >= 0 { sums[parents[node]] += sums[node] }
    return sums
  }

  /// Puts nodes in an order with children before parents, without recursion.
  mutating func number() {
    link()
    order.removeAll(keepingCapacity: true)
    guard var node = parents.firstIndex(of: Self.none) else { return }
    starts[node] = 0
    while true {
      if children[node] >= 0 {
        let child = children[node]
        children[node] = siblings[child]
        starts[child] = order.count
        node = child
      } else {
        places[node] = order.count
        order.append(node)
        guard parents[node] >= 0 else { return }
        node = parents[node]
      }
    }
  }

  private mutating func link() {
    for node in parents.indices { children[node] = Self.none }
    for node in parents.indices where parents[node] >= 0 {
      siblings[node] = children[parents[node]]
      children[parents[node]] = node
    }
  }

  /// Cuts the nodes below `top` off and hangs them by another edge, from `inside` among them.
  mutating func hang(_ top: Int, at inside: Int, on outside: Int, by edge: Int) {
    var (node, parent, parentEdge) = (inside, outside, edge)
    while true {
      let (oldParent, oldEdge) = (parents[node], edges[node])
      parents[node] = parent
      edges[node] = parentEdge
      guard node != top, oldParent >= 0 else { return }
      (node, parent, parentEdge) = (oldParent, node, oldEdge)
    }
  }
}
