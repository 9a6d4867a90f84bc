import Reports

extension PrintedTable {
  /// A comparison with the texts that its plain form has.
  init(_ table: ComparisonTable, _ header: ReportHeader) {
    let measure = table.isCum ? "cum" : "flat"
    let relative = table.isShare ? "share" : "scaled"
    let titles = [
      "", "old \(measure)", "old \(relative)", "new \(measure)", "new \(relative)", "vs old",
      "evidence", ComparisonText.interval(table), table.isShare ? "Δ share" : "Δ total",
      "detectable",
    ]
    columns = titles.map { Column(title: $0, alignment: $0.isEmpty ? .left : .right) }
    let cells = ComparisonCells(format: header.format, isShare: table.isShare)
    let outside = table.outside.map { [Self.cells($0, cells.row($0), isNode: false)] } ?? []
    let total = Self.cells(table.total, cells.total(table.total), isNode: false)
    sections = [
      Section(
        rows: table.rows.map { Self.cells($0, cells.row($0), isNode: true) },
        footer: outside + [total], lesser: Self.undecided(table))
    ]
    dropEmptyColumns()
  }

  /// The rows that are not known to have changed, which come last.
  private static func undecided(_ table: ComparisonTable) -> (count: Int, title: String)? {
    guard table.test != nil else { return nil }
    let count = table.rows.reversed().prefix { !$0.verdict.isChange }.count
    return (count, "\(count) rows not known to have changed")
  }

  private static func cells(_ row: ComparisonTable.Row, _ texts: [String], isNode: Bool) -> [Cell] {
    let keys: [Double?] = [
      nil, Double(row.base.value), row.base.relative, Double(row.new.value), row.new.relative,
      row.change, row.evidence?.p, row.evidence?.interval?.lowerBound, row.contribution,
      row.evidence?.detectable,
    ]
    return keys.indices.map { index in
      Cell(
        text: texts.indices.contains(index) ? texts[index] : "", isCode: index == 0 && isNode,
        sortKey: keys[index])
    }
  }

  /// Leaves out what no row says anything in, such as shares where there are none.
  private mutating func dropEmptyColumns() {
    let kept = columns.indices.filter { index in
      index == 0
        || sections.contains { ($0.rows + $0.footer).contains { !$0[index].text.isEmpty } }
    }
    columns = kept.map { columns[$0] }
    for section in sections.indices {
      sections[section].rows = sections[section].rows.map { row in kept.map { row[$0] } }
      sections[section].footer = sections[section].footer.map { row in kept.map { row[$0] } }
    }
  }
}
