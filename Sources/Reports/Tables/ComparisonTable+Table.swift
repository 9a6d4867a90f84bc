extension ComparisonTable {
  /// A row for each node, then one for what lies outside of the benchmark and one for all.
  func table(_ header: ReportHeader) -> Table {
    Table(
      columns(header),
      rows: rows.map { cells($0, role: "node", header) }
        + (outside.map { [cells($0, role: "outside", header)] } ?? [])
        + [cells(total, role: "total", header)])
  }

  private func columns(_ header: ReportHeader) -> [Table.Column] {
    let values = Table.Kind.values(header)
    let relative = isShare ? Table.Kind.share : .number
    return [
      .init("row", .text), .init("name", .name), .init("old", values),
      .init("old_relative", relative), .init("new", values), .init("new_relative", relative),
      .init("change", .change), .init("verdict", .text), .init("p", .number),
      .init("q", .number), .init("n_old", .integer), .init("n_new", .integer),
      .init("change_low", .change), .init("change_high", .change),
      .init("contribution", .share), .init("detectable", .change),
    ] + (isSplit ? [.init("benchmark", .name)] : [])
      + (saysBesideTypical ? [.init("p_beside", .text)] : [])
  }

  private func cells(_ row: Row, role: String, _ header: ReportHeader) -> [Fact] {
    [
      .text(role), .text(row.name), header.fact(row.base.value), .finite(row.base.relative),
      header.fact(row.new.value), .finite(row.new.relative), .finite(row.change),
      .text(row.verdict.name),
    ] + evidence(row.evidence)
      + [.finite(row.contribution), .finite(row.evidence?.detectable)]
      + (isSplit ? [row.benchmark.map { .text($0) } ?? .none] : [])
      + (saysBesideTypical ? [Self.beside(row.evidence)] : [])
  }

  private var isSplit: Bool { rows.contains { $0.benchmark != nil } }

  private var saysBesideTypical: Bool { rows.contains { $0.evidence?.isBesideTypical == true } }

  /// What a row was tested beside.
  private static func beside(_ evidence: Evidence?) -> Fact {
    evidence.map { .text($0.isBesideTypical ? "typical_rows" : "all") } ?? .none
  }

  private func evidence(_ evidence: Evidence?) -> [Fact] {
    guard let evidence else { return Array(repeating: .none, count: 6) }
    return [
      .finite(evidence.p), .finite(evidence.q), .integer(evidence.counts.base),
      .integer(evidence.counts.new), .finite(evidence.interval?.lowerBound),
      .finite(evidence.interval?.upperBound),
    ]
  }

  /// Whether values are relative to a whole, so that changes of the relative are percentage points.
  package var isShare: Bool {
    switch scale {
    case .share, .shareOfBenchmark, .shareOfEachBenchmark: true
    case .operations, .robust, .duration, .none: false
    }
  }
}

extension ComparisonTable.Verdict {
  /// Whether the node is known to have changed.
  package var isChange: Bool {
    switch self {
    case .changed, .appeared, .vanished: true
    case .undecided, .equal, .untested: false
    }
  }

  /// The name for programs.
  package var name: String {
    switch self {
    case .changed: "changed"
    case .appeared: "appeared"
    case .vanished: "vanished"
    case .undecided: "undecided"
    case .equal: "equal"
    case .untested: "untested"
    }
  }
}
