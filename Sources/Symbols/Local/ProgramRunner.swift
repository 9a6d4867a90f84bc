/// Runs other programs; the driver does so for real, tests make up what they say.
package protocol ProgramRunner: Sendable {
  /// What a program writes, given its arguments and its whole input.
  func output(of program: String, _ arguments: [String], input: [UInt8]) throws(ProgramError)
    -> [UInt8]
}

/// Why another program gave no answer.
package enum ProgramError: Error, Equatable, Sendable {
  /// It could not be started or heard.
  case notStarted(program: String, errno: Int32)
  /// It ended with a code that means failure.
  case failed(program: String, code: Int32)
  /// A signal ended it.
  case killed(program: String, signal: Int32)
  /// It wrote more bytes than anybody needs.
  case tooMuch(program: String, limit: Int)
}
