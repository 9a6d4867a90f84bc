import Bytes
package import Symbols

/// Runs programs of this machine; always with a list of arguments, never through a shell.
package struct Programs: ProgramRunner {
  /// Runs programs with this process's environment.
  package init() {}

  package func output(of program: String, _ arguments: [String], input: [UInt8])
    throws(ProgramError) -> [UInt8]
  {
    do throws(ChildProcess.Failure) {
      return try ChildProcess.output(of: program, arguments, input: input)
    } catch {
      throw ProgramError(program: program, error)
    }
  }
}

extension ProgramError {
  fileprivate init(program: String, _ failure: ChildProcess.Failure) {
    switch failure {
    case .notStarted(let errno), .cannotRead(let errno):
      self = .notStarted(program: program, errno: errno)
    case .exited(let code): self = .failed(program: program, code: code)
    case .killed(let signal): self = .killed(program: program, signal: signal)
    case .tooMuch(let limit): self = .tooMuch(program: program, limit: limit)
    }
  }
}
