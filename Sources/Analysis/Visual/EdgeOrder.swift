import Profiles

/// The order of edges everywhere: the heaviest first, then by the printable names of their ends.
struct EdgeOrder {
  /// The printable names of all nodes that have edges.
  let names: [String]
  private let overflow: Overflow

  init(_ graph: CallGraph) {
    self.init(graph, of: graph.edges)
  }

  /// Orders some of a graph's edges.
  init(_ graph: CallGraph, of edges: [Edge]) {
    var names = Array(repeating: "", count: graph.nodes.count)
    for edge in edges {
      for id in [edge.source, edge.target] where names[id.index].isEmpty {
        names[id.index] = graph[id].info.printableName
      }
    }
    self.names = names
    overflow = graph.overflow
  }

  func precedes(_ left: Edge, _ right: Edge) -> Bool {
    let sizes = (overflow.size(left.weight), overflow.size(right.weight))
    if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
    let sources = (names[left.source.index].utf8, names[right.source.index].utf8)
    if !sources.0.elementsEqual(sources.1) {
      return ForeignBytes.precedes(sources.0.span, sources.1.span)
    }
    let targets = (names[left.target.index].utf8, names[right.target.index].utf8)
    if !targets.0.elementsEqual(targets.1) {
      return ForeignBytes.precedes(targets.0.span, targets.1.span)
    }
    return (left.source.rawValue, left.target.rawValue)
      < (right.source.rawValue, right.target.rawValue)
  }
}

extension CallGraph {
  /// The edges, the heaviest first.
  package var sortedEdges: [Edge] {
    let order = EdgeOrder(self)
    return edges.sorted(by: order.precedes)
  }
}
