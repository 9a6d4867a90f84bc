/// Lays text out in columns that are as wide as they need to be; cells may span several.
package struct TextGrid {
  /// Where a text stands in a wider column.
  package enum Alignment: Sendable {
    /// At the left.
    case leading
    /// In the middle.
    case center
    /// At the right.
    case trailing
  }

  struct Cell {
    let row: Int
    let column: Int
    var span = 1
    let text: ByteString
    let margin: ByteString
    let alignment: Alignment

    /// Such cells leave no trace, so that lines do not end in spaces.
    var isBlank: Bool {
      (text + margin).allSatisfy(GoText.isASCIISpace)
    }
  }

  private(set) var cells: [Cell] = []
  private var fixedColumns: Set<Int> = []
  /// A grid without cells.
  package init() {}

  private var row = 0
  /// The column in which the next cell comes.
  private(set) var column = 0

  /// Begins a row.
  package mutating func nextRow() {
    if !cells.isEmpty { row += 1 }
    column = 0
  }

  /// Goes on in a later column of the row.
  package mutating func move(to column: Int) {
    self.column = max(column, self.column)
  }

  /// Adds a cell; without a margin of its own it has one space unless it is empty or the first.
  package mutating func add(
    _ text: ByteString, span: Int = 1, _ alignment: Alignment = .leading, margin: String? = nil
  ) {
    let usual = column == 0 || text.isEmpty ? "" : " "
    cells.append(
      Cell(
        row: row, column: column, span: span, text: text, margin: Array((margin ?? usual).utf8),
        alignment: alignment))
    column += span
  }

  /// Adds a cell with text known to be UTF-8.
  package mutating func add(
    _ text: String, span: Int = 1, _ alignment: Alignment = .leading, margin: String? = nil
  ) {
    add(Array(text.utf8), span: span, alignment, margin: margin)
  }

  /// Keeps a column from growing where a wider cell spans it.
  package mutating func fix(column: Int) {
    fixedColumns.insert(column)
  }

  private var columnCount: Int {
    cells.reduce(0) { max($0, $1.column + $1.span) }
  }

  private func margins() -> [Int] {
    var margins = [Int](repeating: 0, count: columnCount)
    for cell in cells {
      margins[cell.column] = max(margins[cell.column], GoText.width(cell.margin))
    }
    return margins
  }

  /// Widths with margins: first what single cells need, then what spanning ones add.
  private func widths(_ margins: [Int]) -> [Int] {
    var widths = [Int](repeating: 0, count: columnCount)
    for cell in cells where cell.span == 1 {
      let needed = GoText.width(cell.text) + margins[cell.column]
      widths[cell.column] = max(widths[cell.column], needed)
    }
    let wide = cells.filter { $0.span > 1 }.enumerated()
      .sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }
    for (_, cell) in wide {
      let needed = GoText.width(cell.text) + margins[cell.column]
      widen(&widths, cell.column..<(cell.column + cell.span), to: needed)
    }
    return widths
  }

  /// Brings columns to a common width as far as some are not wider already.
  private func widen(_ widths: inout [Int], _ columns: Range<Int>, to needed: Int) {
    guard widths[columns].reduce(0, +) < needed else { return }
    let fixed = columns.filter { fixedColumns.contains($0) }
    let growing = columns.filter { !fixedColumns.contains($0) }
      .sorted { (widths[$1], $0) < (widths[$0], $1) }
    var rest = fixed.reduce(needed) { $0 - widths[$1] }
    for (position, column) in growing.enumerated() {
      let remaining = growing.count - position
      widths[column] = max(widths[column], (rest + remaining - 1) / remaining)
      rest -= widths[column]
    }
  }

  /// The rows as lines.
  package func format() -> ByteString {
    let margins = margins()
    let widths = widths(margins)
    let starts = widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    var output: ByteString = []
    var line = 0
    var offset = 0
    for cell in cells where !cell.isBlank {
      while line < cell.row {
        output.append(UInt8(ascii: "\n"))
        line += 1
        offset = 0
      }
      let margin = margins[cell.column]
      let width = starts[cell.column + cell.span] - starts[cell.column] - margin
      let padding = TextGrid.padding(cell, width)
      // A cell wider than its columns pushes the next one on by what it lacks, as Go's layout does.
      output += TextGrid.spaces(abs(starts[cell.column] - offset))
      output += TextGrid.spaces(margin - GoText.width(cell.margin)) + cell.margin
      output += padding + cell.text
      offset = starts[cell.column] + margin + padding.count + GoText.width(cell.text)
    }
    if !cells.isEmpty { output.append(UInt8(ascii: "\n")) }
    return output
  }

  private static func padding(_ cell: Cell, _ width: Int) -> ByteString {
    let free = width - GoText.width(cell.text)
    switch cell.alignment {
    case .leading: return []
    case .center: return spaces(abs(free / 2))
    case .trailing: return spaces(free)
    }
  }

  private static func spaces(_ count: Int) -> ByteString {
    ByteString(repeating: UInt8(ascii: " "), count: max(0, count))
  }
}
