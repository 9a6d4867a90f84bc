/// Nodes that hang together, and the edges between them, as positions in the whole graph.
struct GraphPart: Sendable, Equatable {
  var nodes: [Int] = []
  var edges: [Int] = []

  /// Splits a graph into its connected parts, in the order of their first nodes.
  static func parts(of graph: LayoutGraph) -> [GraphPart] {
    var parents = Array(graph.nodes.indices)
    let valid = graph.edges.indices.filter { index in
      let edge = graph.edges[index]
      return graph.nodes.indices.contains(edge.source) && graph.nodes.indices.contains(edge.target)
    }
    for index in valid { unite(graph.edges[index].source, graph.edges[index].target, &parents) }
    var partOfRoot: [Int: Int] = [:]
    var parts: [GraphPart] = []
    for node in graph.nodes.indices {
      let root = root(of: node, &parents)
      let part = partOfRoot[root] ?? parts.count
      if part == parts.count { parts.append(GraphPart()) }
      partOfRoot[root] = part
      parts[part].nodes.append(node)
    }
    for index in valid {
      let root = root(of: graph.edges[index].source, &parents)
      if let part = partOfRoot[root] { parts[part].edges.append(index) }
    }
    return parts
  }

  private static func unite(_ first: Int, _ second: Int, _ parents: inout [Int]) {
    let roots = (root(of: first, &parents), root(of: second, &parents))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }

  private static func root(of node: Int, _ parents: inout [Int]) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }
}
