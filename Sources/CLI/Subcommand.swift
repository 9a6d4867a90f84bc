import Driver

/// A first word that is neither a flag nor a source, but says what all the others mean.
struct Subcommand: Sendable {
  let name: String
  /// Its lines in the list of everything a command line can say.
  let usage: [String]
  /// Reads the words that follow it.
  let read: @Sendable ([String]) throws(CommandLineError) -> CommandLineReading
}

/// Every subcommand, one row each, in the order of the overview.
enum SubcommandCatalog {
  static let all = [
    Subcommand(
      name: DiffCommand.name,
      usage: [
        "diff [options] OLD NEW                        compare; see swprof diff --help",
        "diff --gate [options] OLD NEW                 fail on regressions, for CI and git bisect",
      ],
      read: { words throws(CommandLineError) in try DiffCommand.read(words) }),
    Subcommand(
      name: ComparisonReader.why.command,
      usage: ["why [options] OLD NEW                         say what made NEW cost more"],
      read: { words throws(CommandLineError) in try ComparisonReader.why.read(words) }),
    Subcommand(
      name: ComparisonReader.report.command,
      usage: ["report [options] [OLD] NEW -o FILE.html       one page with everything"],
      read: { words throws(CommandLineError) in try ComparisonReader.report.read(words) }),
    Subcommand(
      name: CalibrateSubcommand.name,
      usage: [
        "calibrate [options] PROFILE...                measure this machine's noise for diff"
      ],
      read: { words throws(CommandLineError) in try CalibrateSubcommand.read(words) }),
    Subcommand(
      name: BenchstatCommand.name,
      usage: ["benchstat [options] FILE...                   compare benchmarks; see its -h"],
      read: { words throws(CommandLineError) in .benchstat(words) }),
    Subcommand(
      name: "help",
      usage: ["help [WORD]                                  explain a report or term"],
      read: { words throws(CommandLineError) in try HelpCommand.explain(words) }),
    Subcommand(
      name: "man", usage: ["man                                          print the manual page"],
      read: { _ throws(CommandLineError) in .print(ManualPage.text) }),
    Subcommand(
      name: "completions",
      usage: ["completions bash|zsh|fish                    complete command lines in a shell"],
      read: { words throws(CommandLineError) in try HelpCommand.completions(words) }),
  ]

  static var names: [String] { all.map(\.name) }

  static func subcommand(named name: String?) -> Subcommand? {
    all.first { $0.name == name }
  }
}
