import ArgumentParser
import Commands
import Driver

/// `swprof calibrate`: its own option, beside which options of reports may stand.
struct CalibrateSubcommand: ParsableCommand {
  static let name = "calibrate"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Measures how much profiles of one binary vary here, for swprof diff.",
    usage: "swprof calibrate [options] PROFILE PROFILE PROFILE...",
    discussion: """
      Record one binary several times, under the load that later recordings will have. What is \
      found replaces what swprof diff otherwise takes for granted of single profiles: how much \
      more their counts vary than chance has it (phi), and costs between runs (cv). There is one \
      such pair for each type of values, within a benchmark and for whole processes. It is kept \
      in $XDG_STATE_HOME/swprof/noise-floor, usually below ~/.local/state.

      Options of reports may be given, such as -sample_index and -focus.
      """)

  @Option(
    name: [.customLong("floor"), .customLong("floor", withSingleDash: true)],
    help: ArgumentHelp("Keep it in this file.", valueName: "file"))
  var floor = ComparisonOptions().floor

  @Argument(parsing: .allUnrecognized, help: .hidden)
  var rest: [String] = []

  /// Reads the arguments that follow the subcommand's name.
  static func read(_ arguments: [String]) throws(CommandLineError) -> CommandLineReading {
    let command: CalibrateSubcommand
    do {
      command = try parse(arguments)
    } catch {
      guard exitCode(for: error).isSuccess else { throw .refused(message(for: error)) }
      return .explain(helpMessage(columns: 80))
    }
    guard var values = try PprofGrammar.values(of: command.rest) else {
      return .explain(helpMessage(columns: 80))
    }
    try values.takeChoices()
    let warnings = values.takeSelections()
    guard let first = values.sources.sources.first else { throw .noSource }
    values.sources.comparedWith = values.sources.sources
    values.sources.sources = [first]
    values.options.comparison.floor = command.floor
    return .run(
      Invocation(
        action: .report(ReportRequest(CommandCatalog.calibrate, options: values.options)),
        sources: values.sources, warnings: warnings))
  }
}
