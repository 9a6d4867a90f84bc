package import Reports

/// Writes reports as pages that need nothing else.
package enum HTMLRenderer {
  /// The bytes of a report; nil where its shape has no page.
  package static func render(_ report: Report) -> [UInt8]? {
    guard case .source(let source) = report.body else { return nil }
    return Array(AnnotatedSourceHTML(source, report.header).page.text.utf8)
  }
}
