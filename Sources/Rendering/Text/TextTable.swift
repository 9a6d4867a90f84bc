/// Cells brought into columns, blanks between them; nothing stands behind a row's last text.
struct TextTable {
  private var rows: [[String]] = []
  private let isLeftAligned: [Bool]

  /// A table of so many columns; those not named as left-aligned end at one place.
  init(columns: Int, leftAligned: Set<Int>) {
    isLeftAligned = (0..<columns).map(leftAligned.contains)
  }

  mutating func append(_ cells: [String]) {
    rows.append(cells)
  }

  /// The width of each column.
  var widths: [Int] {
    isLeftAligned.indices.map { column in
      rows.reduce(0) { max($0, column < $1.count ? $1[column].unicodeScalars.count : 0) }
    }
  }

  /// The rows with `gap` blanks between columns, of which the empty ones are left out.
  func lines(gap: Int = 2) -> [String] {
    let widths = widths
    let space = String(repeating: " ", count: gap)
    return rows.map { cells in
      let texts = cells.enumerated().filter { widths[$0.offset] > 0 }.map { column, text in
        isLeftAligned[column]
          ? text.leftAligned(to: widths[column]) : text.rightAligned(to: widths[column])
      }
      return texts.joined(separator: space).withoutTrailingBlanks
    }
  }
}

extension String {
  /// The text with spaces behind, up to a width.
  func leftAligned(to width: Int) -> String {
    let count = unicodeScalars.count
    return count < width ? self + String(repeating: " ", count: width - count) : self
  }

  var withoutTrailingBlanks: String {
    var end = utf8.endIndex
    while end > utf8.startIndex, utf8[utf8.index(before: end)] == UInt8(ascii: " ") {
      end = utf8.index(before: end)
    }
    return String(self[..<end])
  }
}
