/// Lines and curves, one after the other.
package struct Outline: Sendable, Equatable {
  /// A piece of an outline, from where the one before ended.
  package enum Step: Sendable, Equatable {
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve with two control points.
    case curve(Point, Point, Point)
    case close
  }

  package var steps: [Step]

  /// An outline of these pieces.
  package init(_ steps: [Step]) {
    self.steps = steps
  }

  /// A closed polygon.
  package static func polygon(_ corners: [Point]) -> Outline {
    guard let first = corners.first else { return Outline([]) }
    return Outline([.move(first)] + corners.dropFirst().map(Step.line) + [.close])
  }
}
