/// Which item of an edge its label stands beside.
///
/// Halfway, unless so many labels stand in that row already that another row of the edge is better.
struct LabelRows {
  private var counts: [Int]

  private static let most = 30

  /// For each chain the position of its label's item; those are at odd positions.
  static func positions(_ graph: LayeredGraph) -> [Int] {
    var rows = LabelRows(counts: Array(repeating: 0, count: graph.rows.count))
    // Short edges have the least choice, so they choose first.
    let order = graph.chains.indices.sorted {
      (graph.chains[$0].count, $0) < (graph.chains[$1].count, $1)
    }
    var positions = Array(repeating: 1, count: graph.chains.count)
    for index in order { positions[index] = rows.position(graph.chains[index], graph) }
    return positions
  }

  private mutating func position(_ chain: [Int], _ graph: LayeredGraph) -> Int {
    var best = chain.count / 2 | 1
    if counts[graph.row[chain[best]]] >= Self.most {
      for candidate in stride(from: 1, to: chain.count, by: 2)
      where counts[graph.row[chain[candidate]]] < counts[graph.row[chain[best]]] {
        best = candidate
      }
    }
    counts[graph.row[chain[best]]] += 1
    return best
  }
}
