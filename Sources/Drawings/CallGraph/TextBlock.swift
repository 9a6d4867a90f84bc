/// Lines of text of one font, one below the other.
struct TextBlock: Sendable, Equatable {
  var lines: [String]
  var font: Font

  /// The room they need.
  var size: Size {
    let width = lines.reduce(0) { max($0, TextMetrics.width($1, font)) }
    return Size(width, Double(lines.count) * font.size * TextMetrics.lineHeight)
  }

  /// The lines within a box: centred, or from its left edge.
  func marks(in box: Box, anchor: TextMark.Anchor = .middle) -> [Mark] {
    let height = font.size * TextMetrics.lineHeight
    let x = anchor == .middle ? box.center.x : box.left
    let top = box.center.y - Double(lines.count) * height / 2
    return lines.enumerated().map { index, line in
      let base = top + Double(index) * height + font.size * (TextMetrics.ascent + 0.12)
      return .text(TextMark(line, at: Point(x, base), font: font, anchor: anchor))
    }
  }
}
