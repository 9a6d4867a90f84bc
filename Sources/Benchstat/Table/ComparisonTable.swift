package import Statistics

/// Measurements of one unit: a row a benchmark, a column a source, compared with the first column.
package struct ComparisonTable: Equatable, Sendable {
  /// The fields that set the table apart from others, with their values.
  package let header: [HeaderLine]
  /// The base unit of all values.
  package let unit: ByteString
  /// Whether smaller values are better, nothing where that is unknown.
  package let isLowerBetter: Bool?
  /// One label a row.
  package var rows: [ByteString]
  /// For every level of the column header the value of each column.
  package let columnLevels: [[ByteString]]
  /// How many columns there are; the first is the base.
  package let columnCount: Int
  /// Cells by row and column, nothing where there are no measurements.
  package var cells: [[ComparisonCell?]]
  /// What each column comes to.
  package let summaries: [ColumnSummary]

  /// A field of the table's key.
  package struct HeaderLine: Equatable, Sendable {
    /// The field.
    package let name: ByteString
    /// Its value, which may be empty.
    package let value: ByteString
  }

  /// One scale for the values of a row.
  package func scale(ofRow row: Int) -> UnitScale {
    UnitScale(common: cells[row].compactMap { $0?.summary.center }, UnitClass(of: unit))
  }
}

/// The measurements of one benchmark from one source.
package struct ComparisonCell: Equatable, Sendable {
  /// What was measured.
  package let measurements: Measurements
  /// What the measurements come to.
  package let summary: Summary
  /// Facts about the measurements and their summary.
  package let notes: [TableNote]
  /// How the cell compares with its row's first cell, nothing where there is none.
  package var change: Change?

  /// A comparison with the base.
  package struct Change: Equatable, Sendable {
    /// The base's center.
    package let baseCenter: Double
    /// The verdict of the test.
    package let comparison: Comparison
    /// The p-value after the correction for many tests, p itself without one.
    package var q: Double
    /// Facts about the comparison.
    package var notes: [TableNote]
    /// Whether the change is to be taken for real.
    package var isSignificant: Bool
  }

  /// The ratio of the center to the base's, one for equal ones; nothing without a base or by zero.
  package var ratio: Double? {
    guard let base = change?.baseCenter else { return nil }
    if summary.center == base { return 1 }
    return base == 0 ? nil : summary.center / base
  }
}

/// What all cells of a column come to.
package struct ColumnSummary: Equatable, Sendable {
  /// The geometric mean of the centers, nothing where it does not exist.
  package let mean: Double?
  /// The geometric mean of the ratios to the base, nothing where it does not exist.
  package let ratio: Double?
  /// Facts about the means.
  package let notes: [TableNote]
}
