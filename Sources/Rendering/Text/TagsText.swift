import Reports
import Units

/// Prints labels and what they cost as pprof's `tags` does.
enum TagsText {
  static func lines(_ table: TagTable, _ header: ReportHeader) -> [String] {
    table.groups.flatMap { lines($0, header) + [""] }
  }

  private static func lines(_ group: TagTable.Group, _ header: ReportHeader) -> [String] {
    // What stands before a line break of the key is no cell of the table.
    let parts = SafeText.escaped(group.key).split(
      separator: DOTQuoting.carriedBreak, omittingEmptySubsequences: false)
    let head = parts.dropLast().map { $0 + String(DOTQuoting.carriedBreak) }.joined()
    let key = " " + (parts.last ?? "") + ":"
    let whole = header.format.text(header.total)
    let total = header.format.text(group.total)
    var lines = ["\(head)\(key) Total \(total) of \(whole)\(share(group.part, header))"]
    var margin = key.unicodeScalars.count
    // As in pprof, a line break in a label begins a table of its own.
    for rows in group.rows.split(behind: { $0.text.contains(DOTQuoting.carriedBreak) }) {
      lines += self.lines(rows, margin: margin, header)
      margin = 2
    }
    return lines
  }

  /// A column is as wide as its widest cell and one blank; cells stand at its right.
  private static func lines(
    _ rows: ArraySlice<TagTable.Row>, margin: Int, _ header: ReportHeader
  ) -> [String] {
    let values = rows.map { header.format.text($0.value) + share($0.part, header) + ":" }
    let width = values.reduce(0) { max($0, $1.unicodeScalars.count) } + 1
    return zip(values, rows).map { value, row in
      String(repeating: " ", count: margin) + value.rightAligned(to: width) + " "
        + SafeText.escaped(row.text)
    }
  }

  /// The share of the whole, where there is one.
  private static func share(_ part: Int64, _ header: ReportHeader) -> String {
    header.whole > 0 ? " (" + Percentage(part, of: header.whole).text + ")" : ""
  }
}

extension Array {
  /// The runs that end with elements of a kind, and what is left.
  fileprivate func split(behind isLast: (Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var rest = self[...]
    while let end = rest.firstIndex(where: isLast) {
      runs.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? runs : runs + [rest]
  }
}
