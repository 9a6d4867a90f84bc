import Commands
package import Driver
import Glibc

/// What the process tells its caller when it ends.
package struct ExitCode: Sendable, Equatable {
  private let code: Int32

  /// All went well.
  package static let success = ExitCode(code: 0)
  /// Something failed, whatever it was; pprof knows no finer distinction.
  package static let failure = ExitCode(code: 2)
  /// A gate was called wrongly; `git bisect run` then stops instead of blaming a revision.
  package static let unusableGate = ExitCode(code: 128)

  /// What ends a command line that was not understood.
  package static func ofMistake(in words: [String]) -> ExitCode {
    guard words.first == DiffCommand.name else { return .failure }
    return DiffCommand.asksForGate(Array(words.dropFirst())) ? .unusableGate : .failure
  }

  /// What ends a report that could not be made.
  package static func of(_ error: UserError, _ invocation: Invocation) -> ExitCode {
    invocation.hasGate ? ExitCode(code: error.gateExitCode) : .failure
  }

  /// What a gate's verdict ends with.
  package static func of(_ verdict: GateVerdict) -> ExitCode {
    ExitCode(code: verdict.exitCode)
  }

  /// Ends the process.
  package func exit() -> Never {
    Glibc.exit(code)
  }
}
