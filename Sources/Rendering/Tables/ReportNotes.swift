import Reports

/// The lines of text around a report's table.
enum ReportNotes {
  /// What stands above the table.
  static func heading(_ report: Report) -> [String] {
    switch report.body {
    case .comparison(let table): ComparisonText.heading(table, report.header)
    case .explanation(let page): ComparisonText.heading(page.comparison, report.header)
    case .lines: []
    default: HeaderText.lines(report.header)
    }
  }

  /// What stands below it.
  static func lines(_ report: Report) -> [String] {
    if case .comparison(let table) = report.body { ComparisonNotes(table: table).lines } else { [] }
  }
}
