import Statistics

/// What may be asked of finished tables: correction for many tests, a least change, an order.
struct TableRefinement {
  let options: TableOptions

  func refine(_ tables: [ComparisonTable]) -> [ComparisonTable] {
    sorted(floored(corrected(tables)))
  }

  /// Judges by q-values over all comparisons of all tables; exact values are no tests.
  private func corrected(_ tables: [ComparisonTable]) -> [ComparisonTable] {
    guard options.falseDiscovery != .none else { return tables }
    let tested = tables.flatMap { $0.cells.joined() }.compactMap { $0?.change }
      .filter(TableRefinement.isTested)
    var adjusted = options.falseDiscovery.adjusted(tested.map(\.comparison.p))[...]
    return changing(tables) { change in
      guard TableRefinement.isTested(change), let q = adjusted.popFirst() else { return }
      let wasSignificant = change.isSignificant
      change.q = q
      change.isSignificant = q <= options.alpha
      if wasSignificant, !change.isSignificant {
        change.notes.append(.notSignificantAmong(count: tested.count, q: q))
      }
    }
  }

  private static func isTested(_ change: ComparisonCell.Change) -> Bool {
    change.comparison.alpha > 0 || change.comparison.p > 0
  }

  /// Takes changes below the least one asked for as chance.
  private func floored(_ tables: [ComparisonTable]) -> [ComparisonTable] {
    let minimum = options.minimumChange
    guard minimum > 0 else { return tables }
    return changingCells(tables) { cell in
      guard let ratio = cell.ratio, cell.change?.isSignificant == true,
        (ratio - 1).magnitude < minimum
      else { return }
      cell.change?.isSignificant = false
      cell.change?.notes.append(.belowMinimum(minimum))
    }
  }

  private func changing(
    _ tables: [ComparisonTable], _ body: (inout ComparisonCell.Change) -> Void
  ) -> [ComparisonTable] {
    changingCells(tables) { cell in
      guard var change = cell.change else { return }
      body(&change)
      cell.change = change
    }
  }

  private func changingCells(
    _ tables: [ComparisonTable], _ body: (inout ComparisonCell) -> Void
  ) -> [ComparisonTable] {
    tables.map { table in
      var table = table
      table.cells = table.cells.map { row in
        row.map { cell in
          guard var cell else { return nil }
          body(&cell)
          return cell
        }
      }
      return table
    }
  }

  private func sorted(_ tables: [ComparisonTable]) -> [ComparisonTable] {
    guard options.rowOrder != .projection else { return tables }
    return tables.map { table in
      let keys = table.cells.map { sortKey($0.last ?? nil) }
      let order = table.rows.indices.sorted { left, right in
        if keys[left] != keys[right] { return keys[left] < keys[right] }
        let isByName = options.rowOrder == .name
        return isByName && table.rows[left] != table.rows[right]
          ? table.rows[left].lexicographicallyPrecedes(table.rows[right]) : left < right
      }
      var table = table
      table.rows = order.map { [rows = table.rows] in rows[$0] }
      table.cells = order.map { [cells = table.cells] in cells[$0] }
      return table
    }
  }

  /// Smaller numbers come first, rows that are not compared last.
  private func sortKey(_ cell: ComparisonCell?) -> Double {
    switch options.rowOrder {
    case .projection, .name: return 0
    case .p: return cell?.change?.comparison.p ?? .infinity
    case .delta:
      guard let cell, let ratio = cell.ratio, cell.change?.isSignificant == true else {
        return cell?.change == nil ? .infinity : 0
      }
      return -(ratio - 1).magnitude
    }
  }
}
