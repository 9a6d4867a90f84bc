import Reports

/// Prints a table of nodes as pprof's `top` does.
enum TopText {
  private static let columns = "      flat  flat%   sum%        cum   cum%"

  static func lines(_ table: TopTable, _ header: ReportHeader) -> [String] {
    HeaderText.lines(header) + [columns] + rows(table, header)
  }

  /// The rows alone.
  static func rows(_ table: TopTable, _ header: ReportHeader) -> [String] {
    let columns = TextColumns(header: header)
    return table.rows.map { row in
      "\(columns.values(row))  \(SafeText.escaped(row.name))\(mark(row.inlining))"
    }
  }

  static func mark(_ inlining: TopTable.Inlining) -> String {
    switch inlining {
    case .never: ""
    case .byAll: " (inline)"
    case .bySome: " (partial-inline)"
    }
  }
}
