/// An upright rectangle.
package struct Box: Sendable, Equatable {
  /// The top left corner.
  package var origin: Point
  package var size: Size

  /// A rectangle by its top left corner.
  package init(_ origin: Point, _ size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle around a place.
  package init(center: Point, size: Size) {
    self.init(Point(center.x - size.width / 2, center.y - size.height / 2), size)
  }

  package var left: Double { origin.x }
  package var right: Double { origin.x + size.width }
  package var top: Double { origin.y }
  package var bottom: Double { origin.y + size.height }
  package var center: Point { Point((left + right) / 2, (top + bottom) / 2) }

  /// Whether the two share more than an edge.
  package func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}
