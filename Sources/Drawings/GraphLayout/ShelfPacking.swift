/// Rectangles side by side in rows, in their order.
enum ShelfPacking {
  /// The top left corner of each rectangle; none overlap.
  static func places(_ sizes: [Size], gap: Double) -> [Point] {
    let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let widest = sizes.reduce(0) { max($0, $1.width) }
    // A little wider than a screen is high, and never so narrow that the legend stands alone.
    let limit = max((area * 1.6).squareRoot(), widest + gap + (sizes.first?.width ?? 0))
    var places: [Point] = []
    var next = Point(0, 0)
    var shelf = 0.0
    for size in sizes {
      if next.x > 0, next.x + size.width > limit {
        next = Point(0, next.y + shelf + gap)
        shelf = 0
      }
      places.append(next)
      next.x += size.width + gap
      shelf = max(shelf, size.height)
    }
    return places
  }
}
