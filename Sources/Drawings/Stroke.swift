/// How a line is drawn.
package struct Stroke: Sendable, Equatable {
  package var paint: Paint
  /// In points.
  package var width: Double
  /// Lengths of dashes and gaps in turn; none for a solid line.
  package var dashes: [Double]

  /// A line, solid unless told otherwise.
  package init(_ paint: Paint, width: Double = 1, dashes: [Double] = []) {
    self.paint = paint
    self.width = width
    self.dashes = dashes
  }
}
