import Driver
import Glibc

/// `swprof benchstat`: sums up and compares Go benchmark results.
///
/// Its words follow Go's `flag`, not this program's other commands, so that command lines written
/// for Go's benchstat keep their meaning.
package enum BenchstatCommand {
  /// The word that asks for it.
  package static let name = "benchstat"

  /// Runs the words after the command's name and ends the process.
  package static func run(_ words: some Sequence<String>) -> Never {
    Glibc.exit(BenchstatSession.run(Array(words)))
  }
}
