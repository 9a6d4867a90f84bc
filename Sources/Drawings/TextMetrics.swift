/// How wide texts are, from the widths that the typeface's makers publish: no font file is read.
package enum TextMetrics {
  /// Widths of the printable ASCII characters in Helvetica, in thousandths of the font's size.
  private static let widths: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The width of a line of text in points; other scripts' characters are taken to be wide.
  package static func width(_ text: String, _ font: Font) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += width(scalar) }
    return Double(thousandths) / 1000 * font.size * (font.isBold ? boldness : 1)
  }

  /// Above the base line, of the font's size.
  package static let ascent = 0.77
  /// From one base line to the next, of the font's size.
  package static let lineHeight = 1.16
  /// How much wider bold text is at most.
  private static let boldness = 1.07

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7f: Int(widths[Int(scalar.value) - 0x20])
    case 0x300..<0x370, 0x200b...0x200f, 0xfe00...0xfe0f: 0
    case 0x2026: 1000
    case 0..<0x250: 611
    case 0x250..<0x1100: 722
    default: 1000
    }
  }
}
