package import Reports

/// The page about a profile as a server sends it: the same, with what the server offers besides.
package struct LivePage: Sendable {
  private let content: ProfilePageHTML

  /// The page of a report on everything; nil for any other report.
  package init?(_ report: Report, notices: [String]) {
    guard case .page(let page) = report.body else { return nil }
    var content = ProfilePageHTML(page, report.header)
    content.notices = notices
    self.content = content
  }

  /// What the page shows, as JSON.
  package var data: [UInt8] { content.json }

  /// The document, with JSON about the server in it, and the word by which its policy knows it.
  package func document(settings: [UInt8], nonce: String) -> [UInt8] {
    var document = content.document
    document.nonce = nonce
    document.body += """

      <script type="application/json" id="live">\(ProfilePageHTML.harmless(settings))</script>
      """
    return Array(document.text.utf8)
  }
}
