import Reports
import Units

/// Prints labels and what they cost as pprof's `tags` does.
enum TagsText {
  static func lines(_ table: TagTable, _ header: ReportHeader) -> [String] {
    table.groups.flatMap { lines($0, header) + [""] }
  }

  private static func lines(_ group: TagTable.Group, _ header: ReportHeader) -> [String] {
    let key = " " + SafeText.escaped(group.key) + ":"
    let whole = header.format.text(header.total)
    let values = group.rows.map { header.format.text($0.value) + share($0.part, header) + ":" }
    // A column is as wide as its widest cell and one blank; cells stand at its right.
    let margin = String(repeating: " ", count: key.unicodeScalars.count)
    let width = values.reduce(0) { max($0, $1.unicodeScalars.count) } + 1
    let rows = zip(values, group.rows).map { value, row in
      margin + value.rightAligned(to: width) + " " + SafeText.escaped(row.text)
    }
    let total = header.format.text(group.total)
    return ["\(key) Total \(total) of \(whole)\(share(group.part, header))"] + rows
  }

  /// The share of the whole, where there is one.
  private static func share(_ part: Int64, _ header: ReportHeader) -> String {
    header.whole > 0 ? " (" + Percentage(part, of: header.whole).text + ")" : ""
  }
}
