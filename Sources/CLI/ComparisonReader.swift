import ArgumentParser
import Driver

/// A subcommand that compares profiles, with the options of `diff`.
struct ComparisonReader: Sendable {
  /// Name of the command it makes.
  let command: String
  /// Whether a profile alone will do.
  var allowsOneProfile = false
  private let explanation: [String]

  /// The text for `--help`.
  var help: String {
    explanation.isEmpty
      ? DiffCommand.helpMessage(columns: 80) : explanation.joined(separator: "\n") + "\n"
  }

  static let diff = ComparisonReader(command: DiffCommand.name, explanation: [])

  static let why = ComparisonReader(
    command: "why",
    explanation: [
      "swprof why [options] OLD NEW", "swprof why [options] OLD... -- NEW...", "",
      "Says which functions made NEW cost more than OLD, with the evidence for each: the path to",
      "it, the lines and the library functions that grew, and commands that show more. What",
      "libraries and the runtime cost is charged to whoever called them. Costs that only moved",
      "within an unchanged function, and functions that were renamed, are told apart.", "",
      "Takes the options of swprof diff, except --bench, --split, --gate and its kind.",
    ])

  static let report = ComparisonReader(
    command: "report", allowsOneProfile: true,
    explanation: [
      "swprof report [options] PROFILE -o FILE.html",
      "swprof report [options] OLD NEW -o FILE.html",
      "swprof report [options] OLD... -- NEW... ", "",
      "Writes one HTML page that needs no network: flame graph, table of functions, callers and",
      "callees, call graph, source, labels; of two profiles also what changed and why.", "",
      "Takes the options of reports and of swprof diff, except --bench, --split, --gate and its",
      "kind.",
    ])

  /// Reads the words that follow the subcommand's name.
  func read(_ words: [String]) throws(CommandLineError) -> CommandLineReading {
    try DiffCommand.read(words.map { $0 == "-o" ? "-output" : $0 }, for: self)
  }
}
