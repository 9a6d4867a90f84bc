/// A line of text.
package struct TextMark: Sendable, Equatable {
  /// Which end of the text its place is.
  package enum Anchor: Sendable, Equatable {
    case start, middle, end
  }

  package var text: String
  /// On the base line of the text.
  package var place: Point
  package var font: Font
  package var anchor: Anchor
  package var paint: Paint

  /// A line of text in the usual ink.
  package init(
    _ text: String, at place: Point, font: Font, anchor: Anchor = .start
  ) {
    self.text = text
    self.place = place
    self.font = font
    self.anchor = anchor
    paint = .ink
  }
}

/// A size and a weight of the one typeface that drawings use, Helvetica.
package struct Font: Sendable, Hashable {
  /// In points.
  package var size: Double
  package var isBold: Bool

  /// A font of some size.
  package init(size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }
}
