import Reports

/// Writes reports as comma-separated values: one line of names, then a line for each row.
///
/// What rows of a section have in common stands in each of them; a section without rows is a line
/// whose other fields are empty.
enum CSVRenderer {
  static func render(_ report: Report) -> [UInt8]? {
    guard let table = report.table else { return nil }
    var csv = CSVText()
    for column in table.sectionColumns + table.columns { csv.plain(column.name) }
    csv.endRecord()
    for section in table.sections {
      let isBare = table.hasSections && section.rows.isEmpty
      for row in isBare ? [table.columns.map { _ in .none }] : section.rows {
        for cell in section.cells + row { write(cell, to: &csv) }
        csv.endRecord()
      }
    }
    return csv.bytes
  }

  private static func write(_ cell: Fact, to csv: inout CSVText) {
    switch cell {
    case .none: csv.plain("")
    case .flag(let flag): csv.plain(flag ? "true" : "false")
    case .integer(let number): csv.plain(String(number))
    case .number(let number): csv.plain(FactText.number(number))
    case .text(let text): csv.text(text)
    case .list, .record: csv.text(FactText.text(cell))
    }
  }
}
