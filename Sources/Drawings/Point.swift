/// A place in a drawing: points of 1/72 inch to the right and down.
package struct Point: Sendable, Equatable {
  package var x: Double
  package var y: Double

  /// A place by its distances from the top left corner.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (left: Point, right: Point) -> Point {
    Point(left.x + right.x, left.y + right.y)
  }
}
