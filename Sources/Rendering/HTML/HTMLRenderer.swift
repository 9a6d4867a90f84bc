import Reports

/// Writes reports as pages that need nothing else.
enum HTMLRenderer {
  /// The bytes of a report; nil where its shape has no page.
  static func render(_ report: Report, _ origin: ReportOrigin) -> [UInt8]? {
    if case .source(let source) = report.body {
      return Array(AnnotatedSourceHTML(source, report.header).page.text.utf8)
    }
    return PrintedTable(report).map { Array(ReportPage($0, report, origin).page.text.utf8) }
  }
}
