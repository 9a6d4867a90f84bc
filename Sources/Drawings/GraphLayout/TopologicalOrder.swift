/// Orders in which edges only lead forward.
enum TopologicalOrder {
  /// Nodes so that every edge leads from an earlier to a later one; without cycles, all of them.
  static func nodes(count: Int, _ edges: [RankEdge], out: Adjacency) -> [Int] {
    var open = Array(repeating: 0, count: count)
    for edge in edges { open[edge.target] += 1 }
    var order = (0..<count).filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for edge in out[order[next]] {
        open[edges[edge].target] -= 1
        if open[edges[edge].target] == 0 { order.append(edges[edge].target) }
      }
      next += 1
    }
    return order
  }
}
