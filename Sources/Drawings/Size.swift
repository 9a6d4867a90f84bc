/// A width and a height in points of 1/72 inch.
package struct Size: Sendable, Equatable {
  package var width: Double
  package var height: Double

  /// No larger than this in either direction.
  package init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }

  static let zero = Size(0, 0)
}
