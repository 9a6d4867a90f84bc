import Driver

/// `swprof benchstat`: sums up and compares Go benchmark results.
package enum BenchstatCommand {
  /// Runs the words after the command's name and returns the exit code.
  package static func run(_ words: [String]) -> Int32 {
    BenchstatSession.run(words)
  }
}
