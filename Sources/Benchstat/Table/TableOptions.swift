package import Statistics

/// How tables are made of measurements.
package struct TableOptions: Equatable, Sendable {
  /// The level at or below which a p-value is significant.
  package var alpha = 0.05
  /// The confidence of the intervals about the centers.
  package var confidence = 0.95
  /// Whether Go's benchstat is followed also where it is wrong.
  package var isCompatible = false
  /// How p-values are corrected for there being many of them.
  package var falseDiscovery = FalseDiscoveryControl.none
  /// The least change worth showing, 0.01 being 1 %.
  package var minimumChange = 0.0
  /// In which order rows come, as the projection says unless asked otherwise.
  package var rowOrder = RowOrder.projection

  /// The usual options.
  package init() {}

  /// An order of rows.
  package enum RowOrder: String, Equatable, Sendable, CaseIterable {
    /// As the row projection says.
    case projection
    /// The largest change first, in the last column.
    case delta
    /// By the rows' labels.
    case name
    /// The least p-value first, in the last column.
    case p
  }
}
