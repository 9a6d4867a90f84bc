/// The point of an arrow.
struct ArrowHead {
  private let tip: Point
  /// Where the line ends and the head begins.
  let base: Point
  /// Across the line, half the head's breadth.
  private let side: Point

  /// A head with its tip at a place, on a line of some width that comes from another place.
  init(tip: Point, from origin: Point, width: Double) {
    let (dx, dy) = (tip.x - origin.x, tip.y - origin.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 0.001)
    let long = 7 + width
    let half = 2.6 + width * 0.8
    self.tip = tip
    base = Point(tip.x - dx / length * long, tip.y - dy / length * long)
    side = Point(-dy / length * half, dx / length * half)
  }

  /// From the tip to the base.
  var shift: Point { Point(base.x - tip.x, base.y - tip.y) }

  var outline: Outline {
    .polygon([tip, base + side, base + Point(-side.x, -side.y)])
  }
}
