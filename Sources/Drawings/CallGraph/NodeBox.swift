import Reports
import Units

/// The box of a node or of a legend: its text, and what it looks like.
struct NodeBox {
  enum Shape {
    case plain
    /// A box that looks solid, for labels.
    case solid
    /// For what has no values of its own.
    case dashed
  }

  var text: TextBlock
  var shape = Shape.plain
  /// Of the whole, for its colours; nil for what has none.
  var share: Double?
  var tooltip: String
  var role: String

  /// Between text and outline.
  private static let margin = Size(8, 5)
  /// How far solid boxes go back.
  private static let depth = 4.0

  var size: Size {
    let text = self.text.size
    let depth = shape == .solid ? Self.depth : 0
    return Size(
      text.width + 2 * Self.margin.width + depth, text.height + 2 * Self.margin.height + depth)
  }

  /// The box as a group of marks.
  func mark(in box: Box) -> GroupMark {
    var front = box
    if shape == .solid {
      front = Box(
        Point(box.left, box.top + Self.depth),
        Size(box.size.width - Self.depth, box.size.height - Self.depth))
    }
    var marks = shape == .solid ? [sides(of: front)] : []
    var rectangle = RectangleMark(front, fill: fill, stroke: stroke)
    rectangle.radius = shape == .solid ? 0 : 2
    marks.append(.rectangle(rectangle))
    marks += textMarks(in: front)
    return GroupMark(marks, tooltip: tooltip, role: role)
  }

  private func textMarks(in box: Box) -> [Mark] {
    guard role == Self.legendRole else { return text.marks(in: box) }
    let inner = Box(center: box.center, size: text.size)
    return text.marks(in: inner, anchor: .start)
  }

  static let legendRole = "legend"

  private var fill: Paint { share.map(ScorePaint.ground) ?? Self.paper }
  private var stroke: Stroke {
    Stroke(
      share.map(ScorePaint.line) ?? Self.frame, width: 1, dashes: shape == .dashed ? [4, 3] : [])
  }
  private static let paper = Paint(light: Color(0xf8f8f8), dark: Color(0x202329))
  private static let frame = Paint(light: Color(0x8c8c8c), dark: Color(0x70757d))

  private func sides(of front: Box) -> Mark {
    let depth = Self.depth
    let corners = [
      Point(front.left, front.top), Point(front.left + depth, front.top - depth),
      Point(front.right + depth, front.top - depth),
      Point(front.right + depth, front.bottom - depth), Point(front.right, front.bottom),
    ]
    return .path(PathMark(.polygon(corners), fill: fill, stroke: stroke))
  }
}
