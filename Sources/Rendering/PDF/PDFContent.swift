import Drawings

/// The operators that paint a page, from marks; PDF measures from the bottom.
struct PDFContent {
  private(set) var text = ""
  private let height: Double

  init(height: Double) {
    self.height = height
  }

  /// Sets the size of everything that follows.
  mutating func begin(scale: Double) {
    // Two decimals are too few for a factor.
    guard scale < 1, let millionths = Int(exactly: (scale * 1_000_000).rounded()) else { return }
    let digits = String(millionths)
    let factor = "0." + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    text += "\(factor) 0 0 \(factor) 0 0 cm\n"
  }

  /// Writes marks one after the other, groups within groups included.
  mutating func write(_ marks: [Mark]) {
    for step in MarkWalk(marks) {
      switch step {
      case .rectangle(let rectangle): write(rectangle)
      case .path(let path): write(path)
      case .text(let line): write(line)
      case .begin, .end: break
      }
    }
  }

  private mutating func write(_ mark: RectangleMark) {
    let box = mark.box
    let numbers = [box.left, height - box.bottom, box.size.width, box.size.height]
    paint(
      numbers.map(ShortNumber.text).joined(separator: " ") + " re\n", mark.fill, mark.stroke)
  }

  private mutating func write(_ mark: PathMark) {
    var steps = ""
    for step in mark.outline.steps {
      switch step {
      case .move(let point): steps += pair(point) + " m\n"
      case .line(let point): steps += pair(point) + " l\n"
      case .curve(let first, let second, let end):
        steps += pair(first) + " " + pair(second) + " " + pair(end) + " c\n"
      case .close: steps += "h\n"
      }
    }
    paint(steps, mark.fill, mark.stroke)
  }

  private mutating func write(_ mark: TextMark) {
    let width = TextMetrics.width(mark.text, mark.font)
    let shift =
      switch mark.anchor {
      case .start: 0.0
      case .middle: width / 2
      case .end: width
      }
    let place = Point(mark.place.x - shift, mark.place.y)
    text += color(mark.paint, "rg")
    text += "BT /F\(mark.font.isBold ? 2 : 1) \(ShortNumber.text(mark.font.size)) Tf "
    text += pair(place) + " Td \(PDFText.shown(mark.text)) Tj ET\n"
  }

  private mutating func paint(_ outline: String, _ fill: Paint?, _ stroke: Stroke?) {
    if let fill { text += color(fill, "rg") }
    if let stroke {
      let dashes = stroke.dashes.map(ShortNumber.text).joined(separator: " ")
      text += color(stroke.paint, "RG") + "\(ShortNumber.text(stroke.width)) w [\(dashes)] 0 d\n"
    }
    let painting =
      switch (fill != nil, stroke != nil) {
      case (true, true): "B"
      case (true, false): "f"
      case (false, true): "S"
      case (false, false): "n"
      }
    text += outline + painting + "\n"
  }

  private func color(_ paint: Paint, _ operation: String) -> String {
    let parts = [paint.light.red, paint.light.green, paint.light.blue]
    return parts.map { thousandths(Int($0) * 1_000 / 255) }.joined(separator: " ")
      + " \(operation)\n"
  }

  private func thousandths(_ value: Int) -> String {
    let digits = String(value % 1_000)
    return "\(value / 1_000)." + String(repeating: "0", count: max(0, 3 - digits.utf8.count))
      + digits
  }

  private func pair(_ point: Point) -> String {
    ShortNumber.text(point.x) + " " + ShortNumber.text(height - point.y)
  }
}
