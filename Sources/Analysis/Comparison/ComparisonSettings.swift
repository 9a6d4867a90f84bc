package import Statistics

/// What rows are measured against, so that profiles of different length can be compared.
package enum Normalization: String, Sendable, CaseIterable {
  /// The total of each profile, or of its only benchmark.
  case share
  /// An operation of the benchmark, whose cost the benchmark's own results say.
  case ops
  /// The typical rows: what those that changed alike take together.
  case robust
  /// The time each profile took.
  case duration
  /// Nothing: values as they are.
  case none
}

/// How a comparison judges.
package struct ComparisonSettings: Sendable, Equatable {
  /// The share of false discoveries among the changes found.
  package var alpha = 0.05
  package var control = FalseDiscoveryControl.benjaminiHochberg
  package var normalization = Normalization.share
  /// Variance of counts by their mean within one profile a side; nil for what is usual.
  package var phi: Double?
  /// Coefficient of variation of a row's cost from run to run, for one profile a side; nil for what
  /// is usual.
  package var variation: Double?
  /// The change below which rows count as equal; zero for none.
  package var smallestChange = 0.0
  /// Whether rows must differ in what they come to too, for one profile a side, not only in their
  /// share: what is done once, however many operations follow, differs in its share alone.
  package internal(set) var mustDifferInValue = false
  /// Whether rows must change by more than another number of a benchmark's operations explains.
  package internal(set) var mustBeMoreThanOperations = false
  /// Whether profiles of both sides were recorded in turn, the first with the first and so on.
  package var isPaired = false
  /// What an operation costs, where rows are to be costs of operations.
  package internal(set) var operationCosts: OperationCosts?
  /// Whether only samples of one benchmark are compared, whose shares vary less.
  package var isWithinBenchmark = false

  /// Judges as one would without knowing more.
  package init() {}
}
