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
    switch report.body {
    case .comparison(let table): ComparisonNotes(table: table).lines
    case .explanation(let page):
      ExplanationText.findings(page, report.header).filter { !$0.isEmpty }
    default: []
    }
  }
}
