/// How far right the items of a layered graph are.
///
/// Brandes and Köpf (2002): the middle of four placements, each pushed towards one corner. Linear
/// time but for sorting neighbours.
enum Coordinates {
  /// The place of each item's line; the leftmost item begins at 0.
  static func places(
    _ graph: LayeredGraph, _ extents: ItemExtents, weights: [Double]
  ) -> [Double] {
    var placements: [[Double]] = []
    for fromBottom in [false, true] {
      for isMirrored in [false, true] {
        let rows = OrientedRows(graph, fromBottom: fromBottom, isMirrored: isMirrored)
        let alignment = Alignment(rows, nodeCount: graph.nodeCount)
        let places = Compaction(rows, alignment, extents).places()
        placements.append(isMirrored ? places.map { -$0 } : places)
      }
    }
    let places = Relaxation.relaxed(
      balanced(placements, extents), graph, extents, weights: weights)
    let start = span(places, extents).lowerBound
    return places.map { $0 - start }
  }

  private static func balanced(_ placements: [[Double]], _ extents: ItemExtents) -> [Double] {
    let spans = placements.map { span($0, extents) }
    let widths = spans.map { $0.upperBound - $0.lowerBound }
    guard let narrowest = widths.indices.min(by: { widths[$0] < widths[$1] }) else { return [] }
    let goal = spans[narrowest]
    let shifts = placements.indices.map { index in
      // Placements from the left are compared at their left ends, others at their right.
      index % 2 == 0
        ? goal.lowerBound - spans[index].lowerBound : goal.upperBound - spans[index].upperBound
    }
    return extents.left.indices.map { item in
      let sorted = placements.indices.map { placements[$0][item] + shifts[$0] }.sorted()
      return (sorted[1] + sorted[2]) / 2
    }
  }

  private static func span(_ places: [Double], _ extents: ItemExtents) -> ClosedRange<Double> {
    var (low, high) = (0.0, 0.0)
    for (item, place) in places.enumerated() {
      low = item == 0 ? place - extents.left[item] : min(low, place - extents.left[item])
      high = item == 0 ? place + extents.right[item] : max(high, place + extents.right[item])
    }
    return low...max(low, high)
  }
}
