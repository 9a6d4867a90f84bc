import Drawings

/// Outlines as the `d` of a path.
enum SVGPath {
  static func text(_ outline: Outline) -> String {
    var text = ""
    for step in outline.steps {
      switch step {
      case .move(let point): text += "M" + pair(point)
      case .line(let point): text += "L" + pair(point)
      case .curve(let first, let second, let end):
        text += "C" + pair(first) + " " + pair(second) + " " + pair(end)
      case .close: text += "Z"
      }
    }
    return text
  }

  private static func pair(_ point: Point) -> String {
    ShortNumber.text(point.x) + "," + ShortNumber.text(point.y)
  }
}
