import Reports

/// Prints a table of nodes as pprof's `top` does.
enum TopText {
  private static let columns = "      flat  flat%   sum%        cum   cum%"

  static func lines(_ table: TopTable, _ header: ReportHeader) -> [String] {
    let columns = TextColumns(header: header)
    var lines = HeaderText.lines(header)
    lines.append(Self.columns)
    for row in table.rows {
      lines.append(
        "\(columns.values(row))  \(SafeText.escaped(row.name))\(mark(row.inlining))")
    }
    return lines
  }

  private static func mark(_ inlining: TopTable.Inlining) -> String {
    switch inlining {
    case .never: ""
    case .byAll: " (inline)"
    case .bySome: " (partial-inline)"
    }
  }
}
