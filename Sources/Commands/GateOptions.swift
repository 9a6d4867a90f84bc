/// What a gate checks, and what becomes of its findings.
package struct GateOptions: Sendable, Equatable {
  /// Rules on growth as they were written, such as `regress>5%`.
  package var rules: [String] = []
  /// File with the most that things may cost.
  package var budget: String?
  /// What is written in place of the table.
  package var output = Output.table
  /// File to write a JUnit report to, whatever else is written.
  package var junitFile: String?

  /// Forms of output.
  package enum Output: String, Sendable, CaseIterable {
    case table = "text"
    /// Annotations for GitHub's workflows.
    case github
    /// JUnit's XML.
    case junit
  }

  /// Checks nothing yet.
  package init() {}
}
