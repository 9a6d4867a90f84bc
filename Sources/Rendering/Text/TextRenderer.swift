package import Reports

/// Prints reports as text, byte for byte as Go's pprof does.
///
/// The text of a graph is Graphviz' language, that of costs by address is callgrind's.
package enum TextRenderer {
  /// The bytes of a report.
  package static func render(_ report: Report) -> [UInt8] {
    bytes(of: lines(report))
  }

  /// The lines about the profile alone, as a greeting shows them.
  package static func profileLines(_ header: ReportHeader) -> [String] {
    HeaderText.profileLines(header)
  }

  private static func lines(_ report: Report) -> [String] {
    switch report.body {
    case .top(let table): TopText.lines(table, report.header)
    case .callers(let table): CallersText.lines(table, report.header)
    case .comparison(let table): ComparisonText.lines(table, report.header)
    case .costs(let costs): CallgrindText.lines(costs, report.header)
    case .explanation(let page): ExplanationText.lines(page, report.header)
    case .flame(let graph): FoldedText.lines(graph)
    case .digest(let digest): DigestText.lines(digest, report.header)
    case .frames(let tree): FrameTreeText.lines(tree, report.header)
    case .graph(let graph): DOTText.lines(graph, report.header)
    case .listing(let listing): ListingText.lines(listing, report.header)
    case .code(let listing): CodeText.lines(listing, report.header)
    case .lines(let text): text.lines.map(SafeText.escaped)
    case .source(let source): AnnotatedSourceText.lines(source, report.header)
    case .page(let page):
      page.tables.compactMap(\.report).flatMap { lines($0) + [""] }
    case .raw(let profile): RawText.lines(profile)
    case .stacks(let list): StacksText.lines(list, report.header)
    case .tags(let table): TagsText.lines(table, report.header)
    }
  }

  private static func bytes(of lines: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
