/// Where Go's pprof merges in ways that one may want otherwise; all on by default.
package struct MergeRules: Sendable, Equatable {
  /// A later profile without a time takes the time of those before it away.
  package var missingTimeIsEarliest = true
  /// Columns of inlined calls do not tell locations apart.
  package var ignoresInlinedColumns = true
  /// What becomes of sums that are too large.
  package var overflow = Overflow.cuts

  /// The rules of Go's pprof.
  package static let pprof = MergeRules()

  /// Takes all the rules of Go's pprof.
  package init() {}
}
