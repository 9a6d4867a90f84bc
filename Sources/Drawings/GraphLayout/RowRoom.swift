/// How far lines may lean to either side within the strips of rows.
struct RowRoom {
  private(set) var left: [Double]
  private(set) var right: [Double]

  /// Measures to the nearest box or label on each side, and half the way to lines beside it.
  init(graph: LayeredGraph, extents: ItemExtents, places: [Double]) {
    left = Array(repeating: .infinity, count: places.count)
    right = left
    for row in graph.rows {
      for (first, second) in zip(row, row.dropFirst()) {
        let isLine = (extents.height[first] == 0, extents.height[second] == 0)
        let gap = places[second] - extents.left[second] - places[first] - extents.reach(first)
        right[first] = max(0, isLine.1 ? gap / 2 - 1 : gap - 2)
        left[second] = max(0, isLine.0 ? gap / 2 - 1 : gap - 2)
      }
    }
    for item in places.indices where item >= graph.nodeCount && extents.height[item] > 0 {
      right[item] = Spacing.lean
      left[item] = min(left[item], Spacing.lean)
    }
  }
}
