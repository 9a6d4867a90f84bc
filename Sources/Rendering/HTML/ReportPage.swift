import Reports

/// A report's table as a page whose columns can be sorted.
struct ReportPage {
  private let table: PrintedTable
  private let report: Report
  private let origin: ReportOrigin

  init(_ table: PrintedTable, _ report: Report, _ origin: ReportOrigin) {
    self.table = table
    self.report = report
    self.origin = origin
  }

  var page: HTMLPage {
    var page = HTMLPage(title: title)
    page.style = Self.style
    page.script = TableScript.text
    page.body = body.joined(separator: "\n")
    return page
  }

  private var title: String {
    [origin.command, origin.argument, report.header.profile.binary]
      .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private var body: [String] {
    ["<h1>\(HTMLText.escaped(title))</h1>"]
      + Self.list(ReportNotes.heading(report), class: "facts")
      + Self.list(ReportNotes.findings(report), class: "notes") + ["<main>"]
      + table.sections.flatMap { Self.section($0, table.columns) } + ["</main>"]
      + Self.list(ReportNotes.remarks(report) + origin.warnings, class: "notes")
      + ["<footer>\(HTMLText.escaped("\(origin.tool.name) \(origin.tool.version)"))</footer>"]
  }
}

extension ReportPage {
  private static func list(_ lines: [String], class name: String) -> [String] {
    guard !lines.isEmpty else { return [] }
    return ["<ul class=\"\(name)\">"] + lines.map { "<li>\(HTMLText.escaped($0))</li>" } + ["</ul>"]
  }

  private static func section(_ section: PrintedTable.Section, _ columns: [PrintedTable.Column])
    -> [String]
  {
    let heading = heading(section.heading)
    guard !section.rows.isEmpty || section.heading.isEmpty else { return heading }
    let footer =
      section.footer.isEmpty
      ? [] : ["<tfoot>"] + section.footer.map { row($0, columns) } + ["</tfoot>"]
    return heading + ["<div class=\"scroll\"><table>", head(columns), "<tbody>"]
      + section.rows.map { row($0, columns) } + ["</tbody>"] + footer + ["</table></div>"]
  }

  /// The first value is what the section is about, the others are facts about it.
  private static func heading(_ values: [PrintedTable.NamedCell]) -> [String] {
    guard let first = values.first else { return [] }
    let facts = values.dropFirst().filter { !$0.cell.text.isEmpty }
      .map { "<li>\(HTMLText.escaped($0.title)) \(text($0.cell))</li>" }
    return ["<h2>\(text(first.cell))</h2>"]
      + (facts.isEmpty ? [] : ["<ul class=\"facts\">"] + facts + ["</ul>"])
  }

  private static func head(_ columns: [PrintedTable.Column]) -> String {
    let cells = columns.map { column in
      "<th scope=\"col\"\(attribute(column))>\(HTMLText.escaped(column.title))</th>"
    }
    return "<thead><tr>" + cells.joined() + "</tr></thead>"
  }

  private static func row(_ cells: [PrintedTable.Cell], _ columns: [PrintedTable.Column])
    -> String
  {
    let written = zip(columns, cells).map { column, cell in
      let value =
        column.alignment == .right ? cell.sortKey.map { " data-value=\"\($0)\"" } ?? "" : ""
      return "<td\(attribute(column))\(value)>\(text(cell))</td>"
    }
    return "<tr>" + written.joined() + "</tr>"
  }

  private static func attribute(_ column: PrintedTable.Column) -> String {
    if column.isSource { return " class=\"source\"" }
    return column.alignment == .right ? " class=\"number\"" : ""
  }

  /// Texts of cells were made harmless when they were printed.
  private static func text(_ cell: PrintedTable.Cell) -> String {
    let text = HTMLText.escapedSource(cell.text)
    return cell.isCode && !text.isEmpty ? "<code>\(text)</code>" : text
  }
}
