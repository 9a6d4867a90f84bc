/// One thing in a drawing; later ones cover earlier ones.
package enum Mark: Sendable, Equatable {
  case rectangle(RectangleMark)
  case path(PathMark)
  case text(TextMark)
  case group(GroupMark)
}

/// A rectangle, filled or outlined or both.
package struct RectangleMark: Sendable, Equatable {
  package var box: Box
  package var fill: Paint?
  package var stroke: Stroke?
  /// Radius of its corners.
  package var radius = 0.0

  /// A rectangle with what is given of fill and outline.
  package init(_ box: Box, fill: Paint? = nil, stroke: Stroke? = nil) {
    self.box = box
    self.fill = fill
    self.stroke = stroke
  }
}

/// An outline, filled or drawn or both.
package struct PathMark: Sendable, Equatable {
  package var outline: Outline
  package var fill: Paint?
  package var stroke: Stroke?

  /// An outline with what is given of fill and line.
  package init(_ outline: Outline, fill: Paint? = nil, stroke: Stroke? = nil) {
    self.outline = outline
    self.fill = fill
    self.stroke = stroke
  }
}
