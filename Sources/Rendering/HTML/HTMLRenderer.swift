import Reports

/// Writes reports as pages that need nothing else.
enum HTMLRenderer {
  /// The bytes of a report; nil where its shape has no page.
  static func render(_ report: Report, _ origin: ReportOrigin) -> [UInt8]? {
    switch report.body {
    case .source(let source): Array(AnnotatedSourceHTML(source, report.header).page.text.utf8)
    case .page(let page): Array(ProfilePageHTML(page, report.header).document.text.utf8)
    default: PrintedTable(report).map { Array(ReportPage($0, report, origin).page.text.utf8) }
    }
  }
}
