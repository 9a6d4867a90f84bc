import Glibc

/// What the process tells its caller when it ends.
package enum ExitCode: Int32, Sendable {
  /// All went well.
  case success = 0
  /// Something failed, whatever it was; pprof knows no finer distinction.
  case failure = 2
}

extension ExitCode {
  /// Ends the process.
  package func exit() -> Never {
    Glibc.exit(rawValue)
  }
}
