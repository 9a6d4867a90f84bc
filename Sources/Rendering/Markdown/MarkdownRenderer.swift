import Reports

/// Writes reports as Markdown tables, fit for a comment on a change.
enum MarkdownRenderer {
  static func render(_ report: Report, _ origin: ReportOrigin) -> [UInt8]? {
    guard let table = PrintedTable(report) else { return nil }
    var lines = paragraph(ReportNotes.heading(report)) + paragraph(ReportNotes.findings(report))
    for section in table.sections { lines += self.lines(of: section, table.columns) }
    lines += paragraph(ReportNotes.remarks(report) + origin.warnings.map(SafeText.escaped))
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }

  /// Lines that stay apart, and an empty one.
  private static func paragraph(_ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let escaped = lines.map { MarkdownText.escaped($0.drop { $0 == " " }.description) }
    return escaped.dropLast().map { $0 + "  " } + escaped.suffix(1) + [""]
  }

  private static func lines(of section: PrintedTable.Section, _ columns: [PrintedTable.Column])
    -> [String]
  {
    var lines = section.heading.isEmpty ? [] : [heading(section.heading), ""]
    guard !section.rows.isEmpty || section.heading.isEmpty else { return lines }
    let folded = foldedCount(section)
    lines += table(section.rows.dropLast(folded) + section.footer, columns)
    guard folded > 0, let title = section.lesser?.title else { return lines }
    return lines + ["<details>", "<summary>" + MarkdownText.escaped(title) + "</summary>", ""]
      + table(section.rows.suffix(folded), columns) + ["</details>", ""]
  }

  private static func table(
    _ rows: ArraySlice<[PrintedTable.Cell]>, _ columns: [PrintedTable.Column]
  )
    -> [String]
  {
    [
      row(columns.map { MarkdownText.escaped($0.title) }),
      row(columns.map { $0.alignment == .left ? "---" : "--:" }),
    ] + rows.map { row($0.map(text)) } + [""]
  }

  /// So few rows need no fold.
  private static let fewRows = 5

  private static func foldedCount(_ section: PrintedTable.Section) -> Int {
    let count = section.lesser?.count ?? 0
    return count > fewRows ? count : 0
  }

  private static func heading(_ values: [PrintedTable.NamedCell]) -> String {
    let shown = values.filter { !$0.cell.text.isEmpty }
    return shown.enumerated().map { index, value in
      index == 0
        ? "**" + text(value.cell) + "**"
        : MarkdownText.escaped(value.title) + " " + text(value.cell)
    }.joined(separator: " · ")
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private static func text(_ cell: PrintedTable.Cell) -> String {
    cell.isCode ? MarkdownText.code(cell.text) : MarkdownText.escaped(cell.text)
  }
}
