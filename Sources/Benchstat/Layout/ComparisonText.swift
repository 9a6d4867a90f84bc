import Statistics

/// Writes a table as benchstat does.
///
/// A column of the table takes three of the grid, the center, its range and footnotes, and a column
/// that is compared three more, the change, its probability and footnotes.
struct ComparisonText {
  private let table: ComparisonTable
  private var grid = TextGrid()
  private var footnotes = Footnotes()

  static func format(_ table: ComparisonTable) -> ByteString {
    var text = ComparisonText(table: table)
    text.addHeader()
    text.addUnits()
    for row in table.rows.indices { text.addRow(row) }
    if table.rows.count > 1 { text.addSummaries() }
    return text.grid.format() + text.footnotes.format()
  }

  private init(table: ComparisonTable) {
    self.table = table
  }

  private static let centerColumns = 3
  private static let changeColumns = 3

  /// The first grid column of a column of the table.
  private static func start(of column: Int) -> Int {
    let whole = centerColumns + changeColumns
    return column == 0 ? 1 : 1 + centerColumns + (column - 1) * whole
  }

  private mutating func addEdge() {
    grid.move(to: ComparisonText.start(of: table.columnCount))
    grid.add("", margin: " │")
  }

  private mutating func addHeader() {
    for level in table.columnLevels.indices {
      grid.nextRow()
      for run in HeaderRun.runs(of: table, level: level) {
        let start = ComparisonText.start(of: run.columns.lowerBound)
        let end = ComparisonText.start(of: run.columns.upperBound)
        grid.move(to: start)
        grid.add(run.value, span: end - start, .center, margin: " │ ")
      }
      addEdge()
    }
  }

  private mutating func addUnits() {
    grid.nextRow()
    for column in 0..<table.columnCount {
      let start = ComparisonText.start(of: column)
      grid.move(to: start)
      grid.add(table.unit, span: ComparisonText.centerColumns, .center, margin: " │ ")
      if column > 0 { grid.add("vs base", span: ComparisonText.changeColumns, margin: "  ") }
      // So that only the first grid column grows where a header is wider than all cells.
      for inner in (start + 1)..<grid.column { grid.fix(column: inner) }
    }
    addEdge()
  }

  private mutating func addRow(_ row: Int) {
    grid.nextRow()
    grid.add(table.rows[row])
    let scale = table.scale(ofRow: row)
    for column in 0..<table.columnCount {
      guard let cell = table.cells[row][column] else { continue }
      grid.move(to: ComparisonText.start(of: column))
      grid.add(scale.format(cell.summary.center), .trailing)
      grid.add(cell.summary.rangeText, .trailing, margin: " ± ")
      grid.add(footnotes.references(to: cell.notes))
      guard let change = cell.change else { continue }
      grid.add(cell.deltaText, .trailing)
      grid.add("(" + change.comparison.text + ")")
      grid.add(footnotes.references(to: change.notes))
    }
  }

  private mutating func addSummaries() {
    grid.nextRow()
    grid.add(ComparisonTable.summaryLabel)
    for (column, summary) in table.summaries.enumerated() {
      let start = ComparisonText.start(of: column)
      if let mean = summary.mean {
        grid.move(to: start)
        grid.add(UnitScale(for: mean, UnitClass(of: table.unit)).format(mean), .trailing)
      }
      if column > 0 {
        grid.move(to: start + ComparisonText.centerColumns)
        if let ratio = summary.ratio {
          grid.add(percentText(ofRatio: ratio), .trailing)
        } else {
          grid.add("?")
        }
      }
      grid.move(to: ComparisonText.start(of: column + 1) - 1)
      grid.add(footnotes.references(to: summary.notes))
    }
  }
}

extension ComparisonTable {
  /// What the last row is called.
  static let summaryLabel = "geomean"
}
