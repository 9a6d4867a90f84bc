import Reports
import Units

/// Prints nodes between their callers and callees as pprof's `tree` does.
enum CallersText {
  private static let separator =
    String(repeating: "-", count: 58) + "+" + String(repeating: "-", count: 13)
  /// The blanks and tabs at its end are pprof's.
  private static let legend =
    "      flat  flat%   sum%        cum   cum%   calls calls% + context \t \t "

  static func lines(_ table: CallerTable, _ header: ReportHeader) -> [String] {
    let columns = TextColumns(header: header)
    var lines = HeaderText.lines(header)
    lines += [separator, legend]
    for entry in table.entries {
      lines.append(separator)
      lines += entry.callers.map { neighbour($0, of: entry, columns) }
      lines.append(
        "\(columns.values(entry.node))                | \(SafeText.escaped(entry.node.name))")
      lines += entry.callees.map { neighbour($0, of: entry, columns) }
    }
    if table.hasNodes { lines.append(separator) }
    return lines
  }

  private static func neighbour(
    _ neighbour: CallerTable.Neighbour, of entry: CallerTable.Entry, _ columns: TextColumns
  ) -> String {
    let share = Percentage(neighbour.part, of: entry.node.cumPart).text
    let mark = neighbour.isInline ? " (inline)" : ""
    return "\(columns.value(neighbour.weight, width: 50)) \(share) |   "
      + SafeText.escaped(neighbour.name) + mark
  }
}
