/// Why a binary's code cannot be shown.
package enum CodeProblem: Error, Equatable, Sendable {
  /// There is nothing here that reads machine code.
  case noDisassembler
  /// The binary cannot be read.
  case unreadable(path: String, reason: String)
}
