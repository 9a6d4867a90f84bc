import Reports
import Units

/// The texts of a comparison's cells.
struct ComparisonCells {
  let format: ValueFormat
  let isShare: Bool

  /// One row of the table.
  func row(_ row: ComparisonTable.Row) -> [String] {
    [
      SafeText.escaped(row.shortName), format.text(row.base.value), relative(row.base),
      format.text(row.new.value), relative(row.new), Self.change(row), Self.evidence(row),
      Self.interval(row), contribution(row),
      Self.saysDetectable(row) ? Self.detectable(row) : "",
    ]
  }

  /// The same where there is little room: relative values alone, rounded.
  func narrowRow(_ row: ComparisonTable.Row) -> [String] {
    let counts = row.evidence.map(Self.counts)
    let isWhole = isShare && row.shortName == "total"
    return [
      SafeText.escaped(row.shortName), narrowValue(row.base), narrowValue(row.new),
      narrowChange(row), Self.narrowInterval(row),
      row.evidence.map(Self.p) ?? "", counts ?? "",
      isWhole ? "" : contribution(row),
    ]
  }

  private func narrowValue(_ cell: ComparisonTable.Cell) -> String {
    cell.relative == nil ? format.text(cell.value) : relative(cell)
  }

  private func narrowChange(_ row: ComparisonTable.Row) -> String {
    if isShare, row.shortName == "total" { return "" }
    let isNumber = row.verdict == .changed || row.verdict == .untested
    guard isNumber, row.change.isFinite else { return Self.change(row) }
    return Self.signed(row.change, places: abs(row.change) < 0.1 ? 1 : 0)
  }

  private static func narrowInterval(_ row: ComparisonTable.Row) -> String {
    if saysDetectable(row) { return "detect " + detectable(row) }
    let text = interval(row)
    guard !text.isEmpty else { return "" }
    return text.dropFirst().dropLast().split(separator: ", ").joined(separator: "…")
      .replacing("%…", with: "…")
  }

  /// The last row, whose change is not judged.
  func total(_ row: ComparisonTable.Row) -> [String] {
    let change = isShare || !row.change.isFinite ? "" : Self.signed(row.change)
    return [
      row.shortName, format.text(row.base.value), relative(row.base), format.text(row.new.value),
      relative(row.new), change,
    ]
  }

  /// Whether the row is undecided and it is known what could have been found.
  static func saysDetectable(_ row: ComparisonTable.Row) -> Bool {
    row.verdict == .undecided && row.evidence?.detectable?.isFinite == true
  }

  private func relative(_ cell: ComparisonTable.Cell) -> String {
    cell.relative.map(relative) ?? ""
  }

  /// One side of a row in as few words as tell it.
  func amount(_ cell: ComparisonTable.Cell) -> String {
    cell.relative.map(relative) ?? format.text(cell.value)
  }

  /// A value relative to the table's scale.
  func relative(_ relative: Double) -> String {
    if isShare { return Self.share(relative) }
    return format.text(Int64(exactly: relative.rounded()) ?? .max)
  }

  private static func share(_ share: Double) -> String {
    let percent = share * 100
    return DecimalText.fixed(percent, places: percent > 0 && percent < 0.095 ? 2 : 1) + "%"
  }

  private static func change(_ row: ComparisonTable.Row) -> String {
    switch row.verdict {
    case .appeared: "new"
    case .vanished: "gone"
    case .undecided: "~"
    case .equal: "≈"
    case .changed, .untested:
      row.change.isNaN ? "" : row.change.isInfinite ? "new" : signed(row.change)
    }
  }

  /// A change in percent, in the precision of benchstat.
  static func signed(_ change: Double, places: Int = 2) -> String {
    guard change.isFinite else { return change < 0 ? "-∞" : "+∞" }
    let text = DecimalText.fixed(change * 100, places: places)
    return (text.hasPrefix("-") ? "" : "+") + text + "%"
  }

  private static func evidence(_ row: ComparisonTable.Row) -> String {
    guard let evidence = row.evidence else { return "" }
    return "(p=\(p(evidence)) n=\(counts(evidence)))"
  }

  private static func p(_ evidence: ComparisonTable.Evidence) -> String {
    DecimalText.fixed(evidence.p, places: 3) + (evidence.isBesideTypical ? "¹" : "")
  }

  private static func counts(_ evidence: ComparisonTable.Evidence) -> String {
    let (base, new) = evidence.counts
    return evidence.countsProfiles && base == new ? "\(base)" : "\(base)+\(new)"
  }

  private static func interval(_ row: ComparisonTable.Row) -> String {
    guard let interval = row.evidence?.interval, row.evidence?.q != nil,
      interval.upperBound.isFinite || interval.lowerBound > -1
    else { return "" }
    let ends = [interval.lowerBound, interval.upperBound]
    return "[" + ends.map { signed($0, places: abs($0) < 0.1 ? 1 : 0) }.joined(separator: ", ")
      + "]"
  }

  private func contribution(_ row: ComparisonTable.Row) -> String {
    guard let part = row.contribution else { return "" }
    let text = DecimalText.fixed(part * 100, places: isShare ? 2 : 1)
    return (text.hasPrefix("-") ? "" : "+") + text + (isShare ? "pp" : "%")
  }

  private static func detectable(_ row: ComparisonTable.Row) -> String {
    guard let detectable = row.evidence?.detectable else { return "" }
    return signed(detectable, places: 0)
  }
}
