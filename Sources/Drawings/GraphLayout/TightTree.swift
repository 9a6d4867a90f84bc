/// Grows a tree of edges as short as they may be over all nodes of a connected graph.
struct TightTree {
  let edges: [RankEdge]
  let incident: Adjacency
  private(set) var ranks: [Int]
  private(set) var parents: [Int]
  private(set) var parentEdges: [Int]
  private var nodes: [Int] = []
  private var isReached: [Bool]

  init(edges: [RankEdge], incident: Adjacency, ranks: [Int]) {
    self.edges = edges
    self.incident = incident
    self.ranks = ranks
    parents = Array(repeating: -1, count: ranks.count)
    parentEdges = parents
    isReached = Array(repeating: false, count: ranks.count)
  }

  /// Moves nodes until the tree reaches all of them.
  mutating func grow() {
    guard !ranks.isEmpty else { return }
    isReached[0] = true
    nodes.append(0)
    var next = 0
    while true {
      while next < nodes.count {
        reach(from: nodes[next])
        next += 1
      }
      guard nodes.count < ranks.count, let edge = nearest() else { return }
      let shift = isReached[edges[edge].source] ? slack(edge) : -slack(edge)
      for node in nodes { ranks[node] += shift }
      // What it leads from is looked at again, and now reaches the other end.
      next = 0
      reach(over: edge)
    }
  }

  private func slack(_ edge: Int) -> Int {
    ranks[edges[edge].target] - ranks[edges[edge].source] - edges[edge].length
  }

  private mutating func reach(from node: Int) {
    for edge in incident[node] where slack(edge) == 0 { reach(over: edge) }
  }

  private mutating func reach(over edge: Int) {
    let (source, target) = (edges[edge].source, edges[edge].target)
    guard isReached[source] != isReached[target] else { return }
    let (inside, outside) = isReached[source] ? (source, target) : (target, source)
    isReached[outside] = true
    parents[outside] = inside
    parentEdges[outside] = edge
    nodes.append(outside)
  }

  /// The edge out of the tree that is closest to being as short as it may be.
  private func nearest() -> Int? {
    var best: Int?
    var least = Int.max
    for edge in edges.indices
    where isReached[edges[edge].source] != isReached[edges[edge].target] {
      let slack = slack(edge)
      if slack < least { (best, least) = (edge, slack) }
    }
    return best
  }
}
