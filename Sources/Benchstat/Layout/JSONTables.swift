import Statistics

/// Tables as JSON, with all numbers as they are.
enum JSONTables {
  static func format(_ tables: [ComparisonTable]) -> ByteString {
    JSONText.object([("tables", .list(tables.map(table)))]).format() + [0x0A]
  }

  private static func table(_ table: ComparisonTable) -> JSONText {
    .object([
      ("config", .members(table.header.map { ($0.name, .text($0.value)) })),
      ("unit", .text(table.unit)),
      ("columns", .list((0..<table.columnCount).map { column(table, $0) })),
      ("rows", .list(table.rows.indices.map { row(table, $0) })),
      ("geomean", .list(table.summaries.map(summary))),
    ])
  }

  private static func column(_ table: ComparisonTable, _ column: Int) -> JSONText {
    .list(table.columnLevels.map { .text($0[column]) })
  }

  private static func row(_ table: ComparisonTable, _ row: Int) -> JSONText {
    .object([
      ("name", .text(table.rows[row])),
      ("cells", .list(table.cells[row].map { $0.map(cell) ?? .null })),
    ])
  }

  private static func cell(_ cell: ComparisonCell) -> JSONText {
    var members: [(String, JSONText)] = [
      ("center", .number(cell.summary.center)), ("lower", .number(cell.summary.lower)),
      ("upper", .number(cell.summary.upper)), ("n", .number(Double(cell.measurements.count))),
      ("values", .list(cell.measurements.sorted.map { .number($0) })),
      ("notes", notes(cell.notes)),
    ]
    if let change = cell.change { members.append(("change", self.change(change, cell.ratio))) }
    return .object(members)
  }

  private static func change(_ change: ComparisonCell.Change, _ ratio: Double?) -> JSONText {
    .object([
      ("ratio", ratio.map { .number($0) } ?? .null), ("p", .number(change.comparison.p)),
      ("q", .number(change.q)), ("significant", .boolean(change.isSignificant)),
      ("notes", notes(change.notes)),
    ])
  }

  private static func summary(_ summary: ColumnSummary) -> JSONText {
    .object([
      ("mean", summary.mean.map { .number($0) } ?? .null),
      ("ratio", summary.ratio.map { .number($0) } ?? .null), ("notes", notes(summary.notes)),
    ])
  }

  private static func notes(_ notes: [TableNote]) -> JSONText {
    .list(notes.map { .text($0.message) })
  }
}
