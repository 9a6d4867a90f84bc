import Statistics

/// Writes tables as comma-separated values, their notes apart with the cell each is about.
///
/// A column of the table takes two fields, center and range, and a compared one two more, change
/// and probability.
struct ComparisonCSV {
  private let isCompatible: Bool
  private let width: Int
  private var records: [CSVRecord] = []
  private(set) var notes: ByteString = []

  /// Go's benchstat leaves rows short; else all records are as wide as the widest table.
  init(_ tables: [ComparisonTable], isCompatible: Bool) {
    self.isCompatible = isCompatible
    width = tables.map { ComparisonCSV.start(of: $0.columnCount) }.max() ?? 0
    for (index, item) in TableSequence(tables).items.enumerated() {
      if index > 0 { records.append(CSVRecord()) }
      for line in item.changed { append { $0.add(line.text) } }
      add(item.table)
    }
  }

  func format() -> ByteString {
    records.reduce(into: []) { $0 += $1.format() }
  }

  private static func start(of column: Int) -> Int {
    column == 0 ? 1 : 3 + (column - 1) * 4
  }

  private mutating func append(_ fill: (inout CSVRecord) -> Void) {
    var record = CSVRecord()
    fill(&record)
    if !isCompatible { record.pad(to: width) }
    records.append(record)
  }

  private mutating func add(_ table: ComparisonTable) {
    addHeader(table)
    for row in table.rows.indices { addRow(table.rows[row], table.cells[row]) }
    addSummaries(table)
  }

  private mutating func addHeader(_ table: ComparisonTable) {
    for level in table.columnLevels {
      append { record in
        for (column, value) in level.enumerated() {
          record.pad(to: ComparisonCSV.start(of: column))
          record.add(value)
        }
        record.pad(to: ComparisonCSV.start(of: table.columnCount))
      }
    }
    append { record in
      for column in 0..<table.columnCount {
        record.pad(to: ComparisonCSV.start(of: column))
        record.add(table.unit)
        record.add("CI")
        if column > 0 { ["vs base", "P"].forEach { record.add($0) } }
      }
    }
  }

  private mutating func addRow(_ label: ByteString, _ cells: [ComparisonCell?]) {
    for (column, cell) in cells.enumerated() {
      guard let cell else { continue }
      note(cell.notes, column: ComparisonCSV.start(of: column))
      note(cell.change?.notes ?? [], column: ComparisonCSV.start(of: column) + 2)
    }
    append { record in
      record.add(label)
      for (column, cell) in cells.enumerated() {
        guard let cell else { continue }
        record.pad(to: ComparisonCSV.start(of: column))
        record.add(GoFormat.shortest(cell.summary.center))
        record.add(cell.summary.rangeText)
        guard let change = cell.change else { continue }
        record.add(cell.deltaText)
        record.add(change.comparison.text)
      }
    }
  }

  private mutating func addSummaries(_ table: ComparisonTable) {
    for (column, summary) in table.summaries.enumerated() {
      note(summary.notes, column: ComparisonCSV.start(of: column))
    }
    append { record in
      record.add(ComparisonTable.summaryLabel)
      for (column, summary) in table.summaries.enumerated() {
        let start = ComparisonCSV.start(of: column)
        record.pad(to: start)
        if let mean = summary.mean { record.add(GoFormat.shortest(mean)) }
        guard column > 0 else { continue }
        record.pad(to: start + 2)
        record.add(summary.ratio.map(percentText(ofRatio:)) ?? "?")
      }
      record.pad(to: ComparisonCSV.start(of: table.columnCount))
    }
  }

  private mutating func note(_ facts: [TableNote], column: Int) {
    for fact in facts {
      let cell = (isCompatible ? Self.compatibleName(column) : Self.name(column))
      notes += Array("\(cell)\(records.count + 1): ".utf8) + fact.message + [0x0A]
    }
  }

  /// A spreadsheet's name of a column: A to Z, AA, AB and on.
  private static func name(_ column: Int) -> String {
    var name = ""
    var rest = column + 1
    while rest > 0 {
      name = letter((rest - 1) % 26) + name
      rest = (rest - 1) / 26
    }
    return name
  }

  /// Go benchstat's, which goes from Z to BA.
  private static func compatibleName(_ column: Int) -> String {
    var name = column == 0 ? "A" : ""
    var rest = column
    while rest > 0 {
      name = letter(rest % 26) + name
      rest /= 26
    }
    return name
  }

  private static func letter(_ index: Int) -> String {
    String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index)))
  }
}
