import Reports
import Units

/// Prints a comparison in the manner of Go's benchstat.
enum ComparisonText {
  static func lines(_ table: ComparisonTable, _ header: ReportHeader) -> [String] {
    let lines =
      heading(table, header) + [""]
      + body(table, header.format, width: header.width)
    let notes = DisplayText.wrapped(ComparisonNotes(table: table).lines, to: header.width)
    return lines + (notes.isEmpty ? [] : [""]) + notes
  }

  /// What is compared with what.
  static func heading(_ table: ComparisonTable, _ header: ReportHeader) -> [String] {
    [
      side("old", table.base), side("new", table.new),
      "Type: \(SafeText.escaped(header.profile.sampleType)), "
        + (table.isCum ? "cum" : "flat") + scale(table.scale),
    ] + HeaderText.filterLines(header)
  }

  private static func side(_ title: String, _ side: ComparisonTable.Side) -> String {
    let names = side.names.map(SafeText.escaped)
    let listed = names.count > 2 ? [names[0], "…", names[names.count - 1]] : names
    let events = side.events.map { "\($0) samples" }
    let count = names.count > 1 ? "\(names.count) profiles" : nil
    let facts = [count, events].compactMap(\.self).joined(separator: ", ")
    return "\(title): \(listed.joined(separator: " "))" + (facts.isEmpty ? "" : " (\(facts))")
  }

  private static func scale(_ scale: ComparisonTable.Scale) -> String {
    switch scale {
    case .share: ", shares of the whole profile"
    case .shareOfBenchmark(let name): ", shares of \(SafeText.escaped(name))"
    case .shareOfEachBenchmark: ", shares of each row's benchmark"
    case .operations(let name):
      ", per operation of " + (name.map(SafeText.escaped) ?? "each row's benchmark")
    case .robust: ", beside the rows that changed alike"
    case .duration: ", per second"
    case .none: ""
    }
  }

  /// Name, value and relative value of both sides, change, evidence, interval, contribution, and
  /// what could have been found.
  static func body(_ table: ComparisonTable, _ format: ValueFormat) -> [String] {
    let measure = table.isCum ? "cum" : "flat"
    var text = TextTable(
      names: [
        "", measure, "", measure, "", "vs old", "", interval(table),
        table.isShare ? "Δ share" : "Δ total", "detectable",
      ], leftAligned: [0, 6], groups: [(1, "old"), (3, "new"), (8, "")])
    let cells = ComparisonCells(format: format, isShare: table.isShare)
    for row in table.rows { text.append(cells.row(row)) }
    if let outside = table.outside { text.append(cells.row(outside)) }
    text.append(cells.total(table.total))
    return text.heading + text.lines
  }

  static func interval(_ table: ComparisonTable) -> String {
    "\(DecimalText.shortest(100 - 100 * (table.test?.alpha ?? 0.05)))% interval"
  }
}
