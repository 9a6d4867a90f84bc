/// Tables as one HTML page that needs nothing else.
enum HTMLTables {
  static func format(_ tables: [ComparisonTable]) -> ByteString {
    TableSequence(tables).items.reduce(into: Array(head.utf8)) { output, item in
      output += part(PlainTable(item))
    } + Array("</body>\n</html>\n".utf8)
  }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>Benchmark comparison</title>
    <style>
    body { font: 14px/1.5 system-ui, sans-serif; margin: 2em; color-scheme: light dark; }
    table { border-collapse: collapse; margin: 1em 0; font-variant-numeric: tabular-nums; }
    th, td { padding: 0.15em 0.8em; text-align: right; white-space: nowrap; }
    th { border-bottom: 1px solid; }
    th:first-child, td:first-child { text-align: left; }
    tr.geomean td { border-top: 1px solid; }
    td.better { color: #167a2f; }
    td.worse { color: #c62828; }
    small { opacity: 0.7; }
    </style>
    </head>
    <body>

    """

  private static func part(_ table: PlainTable) -> ByteString {
    var output: ByteString = []
    for line in table.title { output += element("div", escaped(line)) }
    output += Array("<table>\n".utf8) + header(table)
    for (index, row) in table.rows.enumerated() {
      let isSummary = index > 0 && index == table.rows.count - 1
      output += Array((isSummary ? "<tr class=\"geomean\">" : "<tr>").utf8)
      output += row.flatMap(cell) + Array("</tr>\n".utf8)
    }
    output += Array("</table>\n".utf8)
    for note in table.footnotes.numbered {
      output += element("div", Array("\(note.number) ".utf8) + escaped(note.text))
    }
    return output
  }

  private static func header(_ table: PlainTable) -> ByteString {
    var output = Array("<tr>".utf8) + element("th", escaped(table.unit))
    for (index, column) in table.columns.enumerated() {
      output += element("th", escaped(column))
      if index > 0 { output += element("th", Array("vs base".utf8)) }
    }
    return output + Array("</tr>\n".utf8)
  }

  private static func cell(_ cell: PlainTable.Cell) -> ByteString {
    let detail = cell.detail.isEmpty ? "" : " <small>\(cell.detail)</small>"
    let notes = cell.notes.isEmpty ? "" : " \(cell.notes)"
    let start =
      switch cell.role {
      case .better: "<td class=\"better\">"
      case .worse: "<td class=\"worse\">"
      default: "<td>"
      }
    return Array(start.utf8) + escaped(cell.text) + Array("\(detail)\(notes)</td>".utf8)
  }

  private static func element(_ name: String, _ content: ByteString) -> ByteString {
    Array("<\(name)>".utf8) + content + Array("</\(name)>\n".utf8)
  }

  private static func escaped(_ text: ByteString) -> ByteString {
    text.reduce(into: []) { output, byte in
      switch byte {
      case UInt8(ascii: "<"): output += Array("&lt;".utf8)
      case UInt8(ascii: ">"): output += Array("&gt;".utf8)
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case UInt8(ascii: "\""): output += Array("&quot;".utf8)
      default: output.append(byte)
      }
    }
  }
}
