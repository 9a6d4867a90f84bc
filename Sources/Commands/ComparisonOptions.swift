/// What a user can set about comparisons besides the options of all reports.
package struct ComparisonOptions: Sendable, Equatable {
  /// Share of false discoveries among the changes found.
  package var alpha = 0.05
  /// What rows are relative to; nil leaves the choice to the kind of profile.
  package var normalization: String?
  /// How the number of rows tested is allowed for: bh, by or none.
  package var falseDiscovery = "bh"
  /// Variance of counts by their mean for one profile a side; nil for the usual.
  package var phi: Double?
  /// Coefficient of variation of costs between runs for one profile a side; nil for the usual.
  package var variation: Double?
  /// Change below which rows count as equal.
  package var smallestChange = 0.0
  /// What may not have grown or cost too much; nil without a gate.
  package var gate: GateOptions?

  /// Takes all the defaults.
  package init() {}
}
