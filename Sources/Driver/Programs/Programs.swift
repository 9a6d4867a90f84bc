import Subprocess
package import Symbols
import SystemPackage

/// Runs programs of this machine; always with a list of arguments, never through a shell.
package struct Programs: ProgramRunner {
  private static let maximumOutput = 1 << 30

  /// Runs programs with this process's environment.
  package init() {}

  package func output(of program: String, _ arguments: [String], input: [UInt8])
    throws(ProgramError) -> [UInt8]
  {
    try CallerExecutor.result { await Self.outcome(of: program, arguments, input) }.get()
  }

  private static func outcome(
    of program: String, _ arguments: [String], _ input: [UInt8]
  ) async -> Result<[UInt8], ProgramError> {
    do {
      let record = try await run(
        .path(FilePath(program)), arguments: .init(arguments), input: .array(input),
        output: .bytes(limit: maximumOutput), error: .discarded)
      guard record.terminationStatus.isSuccess else {
        return .failure(.failed(program: program, status: "\(record.terminationStatus)"))
      }
      return .success(record.standardOutput)
    } catch {
      return .failure(.notStarted(program: program, reason: "\(error)"))
    }
  }
}
