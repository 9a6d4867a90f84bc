import Units

/// Cells brought into columns, blanks between them; nothing stands behind a row's last text.
struct TextTable {
  private var rows: [[String]] = []
  private let isLeftAligned: [Bool]

  private let names: [String]
  /// Columns that belong together, each group by its first one.
  private let groups: [(start: Int, title: String)]

  /// A table of columns of these names; those not said to be left-aligned end at one place.
  init(names: [String], leftAligned: Set<Int>, groups: [(start: Int, title: String)]) {
    self.names = names
    self.groups = groups
    isLeftAligned = names.indices.map(leftAligned.contains)
  }

  mutating func append(_ cells: [String]) {
    rows.append(cells)
  }

  /// The width of each column, none for one without cells.
  private var widths: [Int] {
    names.enumerated().map { column, name in
      let cells = rows.reduce(0) {
        max($0, column < $1.count ? $1[column].unicodeScalars.count : 0)
      }
      return cells == 0 ? 0 : max(cells, name.unicodeScalars.count)
    }
  }

  /// Two lines above the rows: titles of groups of columns, and the columns' names below them.
  var heading: [String] {
    let widths = widths
    var titles = String(repeating: " ", count: widths.first ?? 0)
    for (index, group) in groups.enumerated() {
      let end = index + 1 < groups.count ? groups[index + 1].start : widths.count
      let shown = widths[group.start..<end].filter { $0 > 0 }
      guard !shown.isEmpty else { continue }
      let width = shown.reduce(0, +) + Self.gap.count * (shown.count - 1)
      titles += " │ " + group.title.centred(in: width)
    }
    return [titles.withoutTrailingBlanks, line(names, widths, bar: " │ ")]
  }

  /// The rows; columns without any text are left out.
  var lines: [String] {
    let widths = widths
    return rows.map { line($0, widths, bar: "   ") }
  }

  private static let gap = "  "

  private func line(_ cells: [String], _ widths: [Int], bar: String) -> String {
    var result = ""
    for (column, text) in cells.enumerated() where widths[column] > 0 {
      if column > 0 { result += groups.contains { $0.start == column } ? bar : Self.gap }
      result +=
        isLeftAligned[column]
        ? text.leftAligned(to: widths[column]) : text.rightAligned(to: widths[column])
    }
    return result.withoutTrailingBlanks
  }
}

extension String {
  /// The text with spaces behind, up to a width.
  func leftAligned(to width: Int) -> String {
    let count = unicodeScalars.count
    return count < width ? self + String(repeating: " ", count: width - count) : self
  }

  /// The text with spaces on both sides, up to a width.
  func centred(in width: Int) -> String {
    let count = unicodeScalars.count
    return (String(repeating: " ", count: max(0, (width - count) / 2)) + self).leftAligned(
      to: width)
  }

  /// The text without spaces at its end.
  var withoutTrailingBlanks: String {
    var end = utf8.endIndex
    while end > utf8.startIndex, utf8[utf8.index(before: end)] == UInt8(ascii: " ") {
      end = utf8.index(before: end)
    }
    return String(self[..<end])
  }
}
