/// Places for blocks of aligned items as close together as they can be.
struct Compaction {
  /// A block beside another.
  private struct Gap {
    var block: Int
    var distance: Double
  }

  private let roots: [Int]
  private var gaps: [(from: Int, to: Int, distance: Double)] = []

  init(_ rows: OrientedRows, _ alignment: Alignment, _ extents: ItemExtents) {
    roots = alignment.roots
    for row in rows.rows {
      for (first, second) in zip(row, row.dropFirst()) {
        gaps.append((roots[first], roots[second], rows.distance(first, second, extents)))
      }
    }
  }

  /// How far right each item is: blocks are pushed left, then pulled towards those at their right.
  func places() -> [Double] {
    let right = Adjacency(count: roots.count, pairs: gaps.indices.map { (gaps[$0].from, $0) })
    let order = self.order(right)
    var places = Array(repeating: 0.0, count: roots.count)
    for block in order {
      for gap in right[block] {
        places[gaps[gap].to] = max(places[gaps[gap].to], places[block] + gaps[gap].distance)
      }
    }
    for block in order.reversed() {
      var limit = Double.infinity
      for gap in right[block] {
        limit = min(limit, places[gaps[gap].to] - gaps[gap].distance)
      }
      if limit.isFinite { places[block] = max(places[block], limit) }
    }
    return roots.map { places[$0] }
  }

  /// Blocks, each before those to its right.
  private func order(_ right: Adjacency) -> [Int] {
    let edges = gaps.map { RankEdge(source: $0.from, target: $0.to) }
    return TopologicalOrder.nodes(count: roots.count, edges, out: right)
  }
}
