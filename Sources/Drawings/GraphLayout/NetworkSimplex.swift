/// Rows for nodes so that edges, weighted, are as short as possible together.
///
/// The network simplex of Gansner et al. (1993) on a connected graph without cycles. The cut value of
/// a tree edge is here the sum, over the nodes beyond it, of weights leaving less weights entering:
/// edges inside cancel out. So all of them are added up in one pass after each exchange.
struct NetworkSimplex {
  private let edges: [RankEdge]
  /// Positions of edges at each node.
  private let incident: Adjacency
  /// Weights that leave a node, less those that enter.
  private let imbalance: [Int]
  private var ranks: [Int]
  private var tree: SpanningTree

  /// Each node's row, from 0; every edge leads down by at least its length.
  static func ranks(count: Int, _ edges: [RankEdge]) -> [Int] {
    guard count > 1 else { return Array(repeating: 0, count: count) }
    var simplex = NetworkSimplex(count: count, edges)
    simplex.improve()
    return simplex.normalized
  }

  private init(count: Int, _ edges: [RankEdge]) {
    self.edges = edges
    incident = Adjacency(
      count: count,
      pairs: edges.indices.map { (edges[$0].source, $0) }
        + edges.indices.map { (edges[$0].target, $0) })
    var imbalance = Array(repeating: 0, count: count)
    for edge in edges {
      imbalance[edge.source] += edge.weight
      imbalance[edge.target] -= edge.weight
    }
    self.imbalance = imbalance
    ranks = Self.longestPaths(count: count, edges)
    var growth = TightTree(edges: edges, incident: incident, ranks: ranks)
    growth.grow()
    ranks = growth.ranks
    tree = SpanningTree(parents: growth.parents, edges: growth.parentEdges)
  }

  private static func longestPaths(count: Int, _ edges: [RankEdge]) -> [Int] {
    let out = Adjacency(count: count, pairs: edges.indices.map { (edges[$0].source, $0) })
    var ranks = Array(repeating: 0, count: count)
    for node in TopologicalOrder.nodes(count: count, edges, out: out) {
      for edge in out[node] {
        let target = edges[edge].target
        ranks[target] = max(ranks[target], ranks[node] + edges[edge].length)
      }
    }
    return ranks
  }

  /// Exchanges edges of the tree until none has a negative cut value, or for too long.
  private mutating func improve() {
    var remaining = 100 + 20 * ranks.count
    while remaining > 0, let node = leaving(), let entering = entering(below: node) {
      exchange(node, entering)
      remaining -= 1
    }
  }

  /// The node whose edge to its parent has the most negative cut value.
  private mutating func leaving() -> Int? {
    tree.number()
    let sums = tree.subtreeSums(imbalance)
    var best: Int?
    var least = 0
    for node in sums.indices {
      guard let edge = tree.parentEdge(of: node) else { continue }
      let cut = edges[edge].source == node ? sums[node] : -sums[node]
      if cut < least { (best, least) = (node, cut) }
    }
    return best
  }

  /// The edge with the least slack that leads, across the gap, against the leaving one.
  private func entering(below node: Int) -> (edge: Int, inside: Int)? {
    guard let leaving = tree.parentEdge(of: node) else { return nil }
    let leads = edges[leaving].source == node
    var best: (edge: Int, inside: Int)?
    var least = Int.max
    for inside in tree.subtree(of: node) {
      for edge in incident[inside] {
        let (ownEnd, other) =
          leads
          ? (edges[edge].target, edges[edge].source) : (edges[edge].source, edges[edge].target)
        guard ownEnd == inside, !tree.contains(other, below: node) else { continue }
        let slack = slack(edge)
        if slack < least { (best, least) = ((edge, inside), slack) }
      }
    }
    return best
  }

  private func slack(_ edge: Int) -> Int {
    ranks[edges[edge].target] - ranks[edges[edge].source] - edges[edge].length
  }

  private mutating func exchange(_ node: Int, _ entering: (edge: Int, inside: Int)) {
    let edge = edges[entering.edge]
    let shift = slack(entering.edge) * (edge.target == entering.inside ? -1 : 1)
    for inside in tree.subtree(of: node) { ranks[inside] += shift }
    let outside = edge.target == entering.inside ? edge.source : edge.target
    tree.hang(node, at: entering.inside, on: outside, by: entering.edge)
  }

  private var normalized: [Int] {
    let first = ranks.min() ?? 0
    return ranks.map { $0 - first }
  }
}
