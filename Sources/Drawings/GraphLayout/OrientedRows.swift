/// A layered graph looked at from one of its corners, so that one algorithm serves all four.
struct OrientedRows {
  /// Rows from the first to the last that is looked at, and so the items in each.
  let rows: [[Int]]
  let positions: [Int]
  /// Items in the row before.
  let neighbours: Adjacency
  /// Whether left is right.
  let isMirrored: Bool

  init(_ graph: LayeredGraph, fromBottom: Bool, isMirrored: Bool) {
    let ordered = fromBottom ? graph.rows.reversed() : graph.rows
    rows = isMirrored ? ordered.map { $0.reversed() } : ordered
    neighbours = fromBottom ? graph.below : graph.above
    self.isMirrored = isMirrored
    var positions = Array(repeating: 0, count: graph.row.count)
    for row in rows {
      for (position, item) in row.enumerated() { positions[item] = position }
    }
    self.positions = positions
  }

  /// The least distance between two items, the first before the second in this order.
  func distance(_ first: Int, _ second: Int, _ extents: ItemExtents) -> Double {
    isMirrored ? extents.distance(second, first) : extents.distance(first, second)
  }
}
