/// Orders to start from: rows filled by a walk, so that what hangs together stands together.
enum InitialOrder {
  /// Rows filled by a walk in depth that starts at the ends of the graph.
  static func rows(_ graph: LayeredGraph, fromTop: Bool) -> [[Int]] {
    let ahead = fromTop ? graph.below : graph.above
    let behind = fromTop ? graph.above : graph.below
    var isSeen = Array(repeating: false, count: graph.row.count)
    var rows: [[Int]] = graph.rows.map { row in
      var empty: [Int] = []
      empty.reserveCapacity(row.count)
      return empty
    }
    var stack: [Int] = []
    for start in graph.row.indices where behind.range(start).isEmpty {
      stack.append(start)
      while let item = stack.popLast() {
        guard !isSeen[item] else { continue }
        isSeen[item] = true
        rows[graph.row[item]].append(item)
        for next in ahead[item].reversed() where !isSeen[next] { stack.append(next) }
      }
    }
    return rows
  }
}
