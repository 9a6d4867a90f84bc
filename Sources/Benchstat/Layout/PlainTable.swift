import Statistics

/// A comparison table as rows of texts, for forms that have tables of their own.
struct PlainTable {
  /// What a text says.
  enum Role: Equatable {
    case label
    case value
    case change
    case better
    case worse
  }

  struct Cell: Equatable {
    var text: ByteString
    let role: Role
    /// The numbers of the notes about it.
    var notes = ""
    /// What is better left small, such as a probability.
    var detail = ""
  }

  let title: [ByteString]
  let unit: ByteString
  let columns: [ByteString]
  private(set) var rows: [[Cell]] = []
  private(set) var footnotes = Footnotes()

  init(_ item: TableSequence.Item) {
    let table = item.table
    title = item.changed.map(\.text)
    unit = table.unit
    columns = (0..<table.columnCount).map { column in
      Array(table.columnLevels.map { $0[column] }.joined(separator: Array(" / ".utf8)))
    }
    for row in table.rows.indices { addRow(row, of: table) }
    if table.rows.count > 1 { addSummaries(of: table) }
  }

  private mutating func addRow(_ row: Int, of table: ComparisonTable) {
    let scale = table.scale(ofRow: row)
    var cells = [Cell(text: table.rows[row], role: .label)]
    for (column, cell) in table.cells[row].enumerated() {
      cells.append(valueCell(cell, scale))
      if column > 0 { cells.append(changeCell(cell, table.isLowerBetter)) }
    }
    rows.append(cells)
  }

  private mutating func valueCell(_ cell: ComparisonCell?, _ scale: UnitScale) -> Cell {
    guard let cell else { return Cell(text: [], role: .value) }
    let text = scale.format(cell.summary.center) + " ± " + cell.summary.rangeText
    return Cell(
      text: Array(text.utf8), role: .value, notes: footnotes.references(to: cell.notes))
  }

  private mutating func changeCell(_ cell: ComparisonCell?, _ isLowerBetter: Bool?) -> Cell {
    guard let cell, let change = cell.change else { return Cell(text: [], role: .change) }
    let role = change.isSignificant ? PlainTable.role(ofRatio: cell.ratio, isLowerBetter) : .change
    return Cell(
      text: Array(cell.deltaText.utf8), role: role,
      notes: footnotes.references(to: change.notes), detail: change.comparison.text)
  }

  private static func role(ofRatio ratio: Double?, _ isLowerBetter: Bool?) -> Role {
    guard let ratio, let isLowerBetter, ratio != 1 else { return .change }
    return (ratio < 1) == isLowerBetter ? .better : .worse
  }

  private mutating func addSummaries(of table: ComparisonTable) {
    var cells = [Cell(text: Array(ComparisonTable.summaryLabel.utf8), role: .label)]
    for (column, summary) in table.summaries.enumerated() {
      let mean = summary.mean.map { UnitScale(for: $0, UnitClass(of: table.unit)).format($0) }
      cells.append(Cell(text: Array((mean ?? "").utf8), role: .value))
      let notes = footnotes.references(to: summary.notes)
      if column > 0 {
        let ratio = summary.ratio.map(percentText(ofRatio:)) ?? "?"
        cells.append(Cell(text: Array(ratio.utf8), role: .change, notes: notes))
      } else {
        cells[cells.count - 1].notes = notes
      }
    }
    rows.append(cells)
  }
}
