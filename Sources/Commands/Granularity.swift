/// How finely frames are told apart in a report.
package enum Granularity: String, Sendable, CaseIterable {
  /// By function name.
  case functions
  /// By function name and file.
  case filefunctions
  /// By file.
  case files
  /// By source line.
  case lines
  /// By instruction address.
  case addresses
}
