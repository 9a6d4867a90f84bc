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
  /// Whether profiles of both sides were recorded in turn.
  package var isPaired = false
  /// What is compared by itself: benchmark, or none.
  package var split: String?
  /// Files of benchmark results recorded beside the profiles.
  package var results: ResultFiles?
  /// File with the noise of this machine, `auto` for the one that is kept, or none.
  package var floor = "auto"
  /// What may not have grown or cost too much; nil without a gate.
  package var gate: GateOptions?

  /// One file of benchmark results a side.
  package struct ResultFiles: Sendable, Equatable {
    package var base: String
    package var new: String

    /// Names both.
    package init(base: String, new: String) {
      self.base = base
      self.new = new
    }
  }

  /// Takes all the defaults.
  package init() {}
}
