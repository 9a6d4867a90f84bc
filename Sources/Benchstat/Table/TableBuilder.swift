import Statistics

/// Sorts measurements into the cells of tables.
struct TableBuilder {
  private struct CellKey: Hashable {
    let row: ProjectionKey
    let column: ProjectionKey
  }

  private struct Cell {
    var values: [Double] = []
    var residues: Set<ProjectionKey> = []
    private var lastResidue: ProjectionKey?

    mutating func add(_ value: Double, _ residue: ProjectionKey) {
      values.append(value)
      if residue == lastResidue { return }
      lastResidue = residue
      residues.insert(residue)
    }
  }

  private var tables: [ProjectionKey: [CellKey: Cell]] = [:]
  private var tableBy: Projection
  private var rowBy: Projection
  private var columnBy: Projection
  private var residue: Projection
  private let exclusions: Exclusions

  init(_ query: BenchstatQuery) {
    tableBy = query.table
    tableBy.addUnit()
    rowBy = query.row
    columnBy = query.column
    residue = query.residue
    exclusions = query.exclusions
  }

  /// Whether no measurement was added.
  var isEmpty: Bool { tables.isEmpty }

  /// Adds the measurements of a result.
  mutating func add(_ result: BenchmarkResult) {
    let row = rowBy.key(of: result, exclusions)
    let column = columnBy.key(of: result, exclusions)
    let remainder = residue.key(of: result, exclusions)
    let cell = CellKey(row: row, column: column)
    let tables = tableBy.keys(ofUnitsIn: result, exclusions)
    for (table, measurement) in zip(tables, result.measurements) {
      self.tables[table, default: [:]][cell, default: Cell()].add(measurement.value, remainder)
    }
  }

  /// The tables in their order.
  func makeTables(_ units: UnitMetadata, _ options: TableOptions) -> [ComparisonTable] {
    tableBy.sorted(tables.keys).map { key in
      table(key, tables[key] ?? [:], units, options)
    }
  }

  private func table(
    _ key: ProjectionKey, _ cells: [CellKey: Cell], _ units: UnitMetadata,
    _ options: TableOptions
  ) -> ComparisonTable {
    let rows = rowBy.sorted(Set(cells.keys.map(\.row)))
    let columns = columnBy.sorted(Set(cells.keys.map(\.column)))
    let unit = unit(of: key)
    let maker = CellMaker(assumption: units.assumption(for: unit), options: options)
    let made = rows.map { row in
      makeRow(columns.map { cells[CellKey(row: row, column: $0)] }, maker)
    }
    return ComparisonTable(
      header: header(of: key), unit: unit, isLowerBetter: units.isLowerBetter(for: unit),
      rows: rows.map { rowBy.label(of: $0) },
      columnLevels: columnBy.flattened.map { field in
        columns.map { columnBy.value(of: field, in: $0) }
      },
      columnCount: columns.count, cells: made,
      summaries: columns.indices.map { ColumnSummary(column: $0, of: made) })
  }

  private func makeRow(_ cells: [Cell?], _ maker: CellMaker) -> [ComparisonCell?] {
    let base = cells[0].map { maker.cell($0.values, varying: varying($0), base: nil) }
    return [base]
      + cells.dropFirst().map { cell in
        cell.map { maker.cell($0.values, varying: varying($0), base: base) }
      }
  }

  private func varying(_ cell: Cell) -> [ByteString] {
    residue.differingFields(cell.residues)
  }

  private func unit(of key: ProjectionKey) -> ByteString {
    let field = tableBy.fields.firstIndex { $0.name == Projection.unitName }
    return field.map { tableBy.value(of: $0, in: key) } ?? []
  }

  private func header(of key: ProjectionKey) -> [ComparisonTable.HeaderLine] {
    tableBy.flattened.filter { tableBy.fields[$0].name != Projection.unitName }.map { field in
      ComparisonTable.HeaderLine(
        name: tableBy.fields[field].name, value: tableBy.value(of: field, in: key))
    }
  }
}
