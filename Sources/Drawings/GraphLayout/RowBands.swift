/// The strips of a picture that rows take up, from the top.
struct RowBands: Sendable {
  private(set) var tops: [Double] = []
  private(set) var bottoms: [Double] = []

  /// Strips as high as what is highest in each row, farther apart where lines go far to the side.
  init(_ graph: LayeredGraph, _ extents: ItemExtents, places: [Double]) {
    var top = 0.0
    for row in graph.rows {
      let height = row.reduce(0) { max($0, extents.height[$1]) }
      tops.append(top)
      bottoms.append(top + height)
      top += height + Self.gap(below: row, graph, places)
    }
  }

  private static func gap(
    below row: [Int], _ graph: LayeredGraph, _ places: [Double]
  ) -> Double {
    var farthest = 0.0
    for item in row {
      for place in graph.below.range(item) {
        farthest = max(farthest, abs(places[graph.below.item(place)] - places[item]))
      }
    }
    return min(Spacing.mostBetweenRows, Spacing.betweenRows + farthest * Spacing.slant)
  }

  /// The middle of a strip.
  func middle(_ row: Int) -> Double { (tops[row] + bottoms[row]) / 2 }

  var height: Double { bottoms.last ?? 0 }
}
