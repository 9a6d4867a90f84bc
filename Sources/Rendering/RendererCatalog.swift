package import Reports

/// One output format of reports.
package struct Renderer: Sendable {
  /// Name in `-format=NAME`.
  package let name: String
  /// Other spellings of the name.
  package let aliases: [String]
  /// Endings of file names, without the dot, that ask for it.
  package let fileExtensions: [String]
  /// One line for overviews.
  package let summary: String
  /// Writes a report; nil where the report's shape cannot be written so.
  package let render: @Sendable (Report, ReportOrigin) -> [UInt8]?

  init(
    _ name: String, aliases: [String] = [], fileExtensions: [String] = [], _ summary: String,
    render: @escaping @Sendable (Report, ReportOrigin) -> [UInt8]?
  ) {
    self.name = name
    self.aliases = aliases
    self.fileExtensions = fileExtensions
    self.summary = summary
    self.render = render
  }
}

/// Every output format, one row each; text is what a report is written as by itself.
package enum RendererCatalog {
  /// Rows in the order they are listed.
  package static let renderers = [
    text,
    Renderer(
      "json", fileExtensions: ["json"], "All numbers as they are; docs/schema describes it"
    ) { JSONRenderer.render($0, $1) },
    Renderer("csv", fileExtensions: ["csv"], "Comma-separated values, one line of names first") {
      report, _ in CSVRenderer.render(report)
    },
    Renderer(
      "markdown", aliases: ["md"], fileExtensions: ["md", "markdown"],
      "Tables for comments on changes"
    ) { MarkdownRenderer.render($0, $1) },
    Renderer(
      "html", aliases: ["htm"], fileExtensions: ["html", "htm"],
      "A page of tables to be sorted; it loads nothing"
    ) { HTMLRenderer.render($0, $1) },
    Renderer("github", "What a gate found, as annotations of GitHub's workflows") { report, _ in
      report.gate.map(GitHubAnnotations.render)
    },
    Renderer("junit", "What a gate found, as a JUnit report") { report, _ in
      report.gate.map(JUnitXML.render)
    },
  ]

  /// The row of what reports are written as by themselves.
  package static let text = Renderer("text", "Text, as pprof prints it") { report, _ in
    TextRenderer.render(report)
  }

  /// What commands for pictures and pages write, by the names of their formats.
  private static let pictures = [
    Renderer("svg", "A picture for browsers") { report, _ in
      DrawnReport.drawing(report).map(SVGRenderer.render)
    },
    Renderer("pdf", "A picture for paper") { report, _ in
      DrawnReport.drawing(report).map(PDFRenderer.render)
    },
    Renderer("html", "A page for browsers") { HTMLRenderer.render($0, $1) },
  ]

  /// Finds what writes a kind of picture.
  package static func picture(named name: String) -> Renderer? {
    pictures.first { $0.name == name }
  }

  /// Finds the row of a name.
  package static func renderer(named name: String) -> Renderer? {
    renderers.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// Finds the row that a file's name asks for by its ending.
  package static func renderer(forFile path: String) -> Renderer? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    return renderers.first { $0.fileExtensions.contains(ending) }
  }
}
