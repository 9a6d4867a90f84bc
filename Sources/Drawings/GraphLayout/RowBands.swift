/// The strips of a picture that rows take up, from the top.
struct RowBands: Sendable {
  private(set) var tops: [Double] = []
  private(set) var bottoms: [Double] = []

  /// Strips as high as what is highest in each row.
  init(_ graph: LayeredGraph, _ extents: ItemExtents) {
    var top = 0.0
    for row in graph.rows {
      let height = row.reduce(0) { max($0, extents.height[$1]) }
      tops.append(top)
      bottoms.append(top + height)
      top += height + Spacing.betweenRows
    }
  }

  /// The middle of a strip.
  func middle(_ row: Int) -> Double { (tops[row] + bottoms[row]) / 2 }

  var height: Double { bottoms.last ?? 0 }
}
