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

  /// Sentences that say more than the table, and stand before it.
  static func findings(_ report: Report) -> [String] {
    guard case .explanation(let page) = report.body else { return [] }
    return ExplanationText.findings(page, report.header).filter { !$0.isEmpty }
  }

  /// What stands below it.
  static func remarks(_ report: Report) -> [String] {
    if case .comparison(let table) = report.body { ComparisonNotes(table: table).lines } else { [] }
  }
}
