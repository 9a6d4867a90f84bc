import ArgumentParser
import Commands
import Driver

/// `swprof diff`: its own options, beside which all options of reports may stand.
struct DiffCommand: ParsableCommand {
  static let name = "diff"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Compares profiles and tells changes from noise.",
    usage: """
      swprof diff [options] OLD NEW
      swprof diff [options] OLD... -- NEW...
      """,
    discussion: DiffCommandHelp.discussion)

  @Option(
    name: [.customLong("norm"), .customLong("norm", withSingleDash: true)],
    help: ArgumentHelp(
      """
      What rows are relative to: share (of the profile, or of its only benchmark), ops (an \
      operation; usual with --bench), robust (the typical row), duration, none.
      """, valueName: "scale"))
  var normalization: String?

  @Option(
    name: [.customLong("alpha"), .customLong("alpha", withSingleDash: true)],
    help: "Share of false discoveries allowed among the changes found.")
  var alpha = ComparisonOptions().alpha

  @Option(
    name: [.customLong("fdr"), .customLong("fdr", withSingleDash: true)],
    help: ArgumentHelp(
      """
      How the number of rows is allowed for: bh (Benjamini and Hochberg), by (Benjamini and \
      Yekutieli), none.
      """, valueName: "method"))
  var falseDiscovery = ComparisonOptions().falseDiscovery

  @Option(
    name: [.customLong("min-delta"), .customLong("min-delta", withSingleDash: true)],
    help: ArgumentHelp("Change below which rows count as equal, as 1% or 0.01.", valueName: "part"))
  var smallestChange: Part?

  @Option(
    name: [.customLong("phi"), .customLong("phi", withSingleDash: true)],
    help: ArgumentHelp(
      """
      Variance of sample counts by their mean, for one profile a side. (default: 1.5 within a \
      benchmark, 2 for a whole process, 1 for heaps)
      """, valueName: "factor"))
  var phi: Double?

  @Option(
    name: [.customLong("cv"), .customLong("cv", withSingleDash: true)],
    help: ArgumentHelp(
      "Variation of costs between runs, for one profile a side. (default: 2%, 10% for heaps)",
      valueName: "part"))
  var variation: Part?

  @Option(
    name: [.customLong("bench"), .customLong("bench", withSingleDash: true)],
    help: ArgumentHelp(
      "Benchmark results recorded beside the profiles: rows are costs of operations.",
      valueName: "old.txt,new.txt"))
  var results: String?

  @Option(
    name: [.customLong("split"), .customLong("split", withSingleDash: true)],
    help: ArgumentHelp(
      "Compare each Go benchmark of the profiles by itself: benchmark, none.", valueName: "by"))
  var split: String?

  @ArgumentParser.Flag(
    name: [.customLong("paired"), .customLong("paired", withSingleDash: true)],
    help: "Profiles were recorded in turn: test pairs, which drift together.")
  var isPaired = false

  @Option(
    name: [.customLong("floor"), .customLong("floor", withSingleDash: true)],
    help: ArgumentHelp(
      "The noise that swprof calibrate measured: auto (where there is some), a file, none.",
      valueName: "file"))
  var floor = ComparisonOptions().floor

  @ArgumentParser.Flag(
    name: [.customLong("gate"), .customLong("gate", withSingleDash: true)],
    help: "Judge: end with 0 if nothing grew, 1 if something did, 125 if that cannot be told.")
  var hasGate = false

  @Option(
    name: [.customLong("fail-on"), .customLong("fail-on", withSingleDash: true)],
    help: ArgumentHelp(
      "A gate's rule, such as regress>5% or fn:json.*>+10ms; may be repeated.",
      valueName: "rule"))
  var rules: [String] = []

  @Option(
    name: [.customLong("budget"), .customLong("budget", withSingleDash: true)],
    help: ArgumentHelp(
      "A gate's file of limits for NEW, such as: runtime.mallocgc cum < 8%", valueName: "file"))
  var budget: String?

  @Option(
    name: [.customLong("junit"), .customLong("junit", withSingleDash: true)],
    help: ArgumentHelp("Write a gate's JUnit report to a file besides.", valueName: "file"))
  var junitFile: String?

  @Argument(parsing: .allUnrecognized, help: .hidden)
  var rest: [String] = []
}

/// A part of a whole as people write it: `1%` or `0.01`.
struct Part: ExpressibleByArgument, Equatable {
  let value: Double

  init?(argument: String) {
    let isPercent = argument.hasSuffix("%")
    guard let number = Double(isPercent ? String(argument.dropLast()) : argument),
      number.isFinite, number >= 0
    else { return nil }
    value = isPercent ? number / 100 : number
  }
}
