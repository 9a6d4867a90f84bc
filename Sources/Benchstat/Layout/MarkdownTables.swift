/// Tables as Markdown, fit for a comment on a change.
enum MarkdownTables {
  static func format(_ tables: [ComparisonTable]) -> ByteString {
    let parts = TableSequence(tables).items.map { part(PlainTable($0)) }
    return Array(parts.joined(separator: [0x0A]))
  }

  private static func part(_ table: PlainTable) -> ByteString {
    var output: ByteString = []
    if !table.title.isEmpty {
      let lines = table.title.map { escaped($0) }
      output += Array(lines.joined(separator: Array("  \n".utf8))) + Array("\n\n".utf8)
    }
    output += line(header(table))
    let alignments = header(table).indices.map { $0 == 0 ? "---" : "--:" }
    output += line(alignments.map { Array($0.utf8) })
    for row in table.rows { output += line(row.map(text)) }
    let notes = table.footnotes.numbered
    if !notes.isEmpty { output.append(0x0A) }
    for note in notes {
      output += Array("\(note.number) ".utf8) + escaped(note.text) + Array("  \n".utf8)
    }
    return output
  }

  private static func header(_ table: PlainTable) -> [ByteString] {
    table.columns.enumerated().reduce(into: [escaped(table.unit)]) { header, column in
      header.append(escaped(column.element))
      if column.offset > 0 { header.append(Array("vs base".utf8)) }
    }
  }

  private static func text(_ cell: PlainTable.Cell) -> ByteString {
    let detail = cell.detail.isEmpty ? "" : " (\(cell.detail))"
    let notes = cell.notes.isEmpty ? "" : " \(cell.notes)"
    let isJudged = cell.role == .better || cell.role == .worse
    let mark = Array((isJudged ? "**" : "").utf8)
    return mark + escaped(cell.text) + mark + Array((detail + notes).utf8)
  }

  private static func line(_ cells: [ByteString]) -> ByteString {
    Array("| ".utf8) + Array(cells.joined(separator: Array(" | ".utf8))) + Array(" |\n".utf8)
  }

  private static func escaped(_ text: ByteString) -> ByteString {
    text.reduce(into: []) { output, byte in
      if "\\`*_|<>[]~".utf8.contains(byte) { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
  }
}
