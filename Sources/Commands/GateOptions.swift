/// What a gate checks, and what becomes of its findings.
package struct GateOptions: Sendable, Equatable {
  /// Rules on growth as they were written, such as `regress>5%`.
  package var rules: [String] = []
  /// File with the most that things may cost.
  package var budget: String?
  /// File to write a JUnit report to, whatever else is written.
  package var junitFile: String?

  /// The rule of a gate that was given none.
  package static let anyRegression = "regress"

  /// Checks nothing yet.
  package init() {}
}
