import Reports
import Units

/// Comparisons on a terminal: all that is known of a row in few columns, names never cut short.
extension ComparisonText {
  /// The widest layout that fits; in the narrowest, long names stand on lines of their own.
  static func body(_ table: ComparisonTable, _ format: ValueFormat, width: Int?) -> [String] {
    let wide = body(table, format)
    guard let width, wide.contains(where: { DisplayWidth.columns(of: $0) > width }) else {
      return wide
    }
    let cells = ComparisonCells(format: format, isShare: table.isShare)
    var rows = table.rows.map(cells.narrowRow)
    if let outside = table.outside { rows.append(cells.narrowRow(outside)) }
    rows.append(cells.narrowRow(table.total))
    return lines([names(table)] + rows, width: width)
  }

  private static func names(_ table: ComparisonTable) -> [String] {
    [
      table.isCum ? "cum" : "flat", "old", "new", "delta", interval(table), "p", "n",
      table.isShare ? "Δ share" : "Δ total",
    ]
  }

  /// The columns that all but the name take, with the blanks before them.
  private static func taken(_ widths: [Int]) -> Int {
    widths.dropFirst().filter { $0 > 0 }.reduce(0) { $0 + $1 + 1 }
  }

  private static func lines(_ rows: [[String]], width: Int) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    var widths = (0..<columns).map { column in
      // What has only a heading says nothing.
      rows.dropFirst().allSatisfy { $0[column].isEmpty }
        ? 0 : rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    // On the narrowest screens the interval goes first, then what the verdict rests on.
    for column in [4, 6, 5] where taken(widths) > width - 8 && columns > column {
      widths[column] = 0
    }
    let taken = taken(widths)
    let room = max(8, width - taken)
    let first = min(room, widths.first ?? 0)
    return rows.flatMap { row -> [String] in
      let values = zip(row, widths).dropFirst().filter { $0.1 > 0 }
        .map { " " + DisplayText.indented($0.0, to: $0.1) }.joined()
      let name = row[0]
      guard DisplayWidth.columns(of: name) > first else {
        return [(DisplayText.padded(name, to: first) + values).withoutTrailingBlanks]
      }
      let rest = DisplayText.padded("", to: first) + values
      return [NameElision.fitted(name, width: width), rest.withoutTrailingBlanks]
    }
  }
}

/// Names of functions brought to a width.
enum NameElision {
  /// Leaves out folders from the middle of a package's path; the function stays as it is.
  static func fitted(_ name: String, width: Int) -> String {
    guard DisplayWidth.columns(of: name) > width,
      let end = name.prefix(while: { $0 != "(" && $0 != "[" }).lastIndex(of: "/"),
      let start = name.firstIndex(of: "/"), start < end
    else { return name }
    let kept = name[...start] + "…" + name[end...]
    return DisplayWidth.columns(of: String(kept)) <= width ? String(kept) : "…" + name[end...]
  }
}
