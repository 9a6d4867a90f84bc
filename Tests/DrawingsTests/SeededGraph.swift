import Drawings
import TestSupport

/// Graphs that look like nothing in particular, the same for the same seed.
enum SeededGraph {
  /// Boxes of many sizes, and edges between any two of them.
  static func make(nodes: Int, edges: Int, seed: UInt64) -> LayoutGraph {
    var random = SeededRandom(seed: seed)
    var graph = LayoutGraph(nodes: [], edges: [])
    for _ in 0..<nodes {
      graph.nodes.append(
        Size(
          Double.random(in: 10...200, using: &random), Double.random(in: 10...90, using: &random)))
    }
    for _ in 0..<edges {
      var edge = LayoutGraph.Edge(
        Int.random(in: 0..<nodes, using: &random), Int.random(in: 0..<nodes, using: &random))
      edge.weight = Int.random(in: 1...100, using: &random)
      edge.length = Int.random(in: 1...2, using: &random)
      if Bool.random(using: &random) { edge.label = Size(30, 12) }
      graph.edges.append(edge)
    }
    return graph
  }
}
