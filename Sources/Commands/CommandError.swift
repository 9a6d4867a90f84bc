package import Analysis
package import RegularExpressions
package import Reports

/// Why a command made no report.
package indirect enum CommandError: Error, Equatable, Sendable {
  /// The profile has no sample types.
  case noSampleTypes
  case sampleIndexOutOfRange(String, count: Int)
  case unknownSampleType(String, known: [String])
  case zeroDivisor
  /// The expression given with the command does not parse.
  case badArgument(String, RegularExpressionError)
  /// An option is no filter.
  case filter(FilterError)
  /// Nothing in the profile matches the expression given with the command.
  case noMatches(String)
  /// No function of the binaries with samples matches the expression given with the command.
  case noCode(String)
  /// No function of the binaries covers the address given with the command.
  case noMatchesForAddress(UInt64)
  /// The function at the address given with the command has no samples.
  case noSamplesAtAddress(UInt64)
  /// A binary's code cannot be shown.
  case code(CodeProblem)
  /// A comparison without two sides.
  case nothingToCompare
  /// The sides of a comparison hold values of different meaning.
  case differentValues(ComparedValue, ComparedValue)
  /// A text that is none of those an option of comparisons knows.
  case unknownChoice(String, known: [String])
  /// The profiles hold no samples of benchmarks.
  case noBenchmarks
  /// None of these benchmarks is on both sides, with results where operations are compared.
  case noCommonBenchmarks([String])
  /// Costs of operations without benchmark results.
  case noOperations
  /// Benchmarks do not report values of this type.
  case noOperationCost(type: String, unit: String)
  /// So few profiles that nothing can be said of how they vary.
  case tooFewToCalibrate(given: Int, needed: Int)
  /// Values whose events are not known, or that were not sampled.
  case notCalibrated(ComparisonTable.Reason)
  /// A rule of a gate that cannot be read.
  case gateRule(String, GateSyntaxError)
  /// A line of a budget that cannot be read.
  case budget(file: String, Budget.LineError)
  /// A rule that makes no sense for the values compared.
  case gateMismatch(GateMismatch)
  /// A file that was named in an option.
  case unreadable(UnreadableFile)
  /// A command's report holds no tree of calls that could be explored.
  case noTree(command: String)
  /// Somebody at the keyboard wanted it to stop.
  case interrupted
  /// What had been noticed before something went wrong.
  case noticed([CommandNotice], CommandError)

  /// The error with what had been noticed before.
  func after(_ notices: [CommandNotice]) -> CommandError {
    notices.isEmpty ? self : .noticed(notices, self)
  }

  /// What had been noticed, and what then went wrong.
  package var parts: (notices: [CommandNotice], reason: CommandError) {
    guard case .noticed(let notices, let error) = self else { return ([], self) }
    let inner = error.parts
    return (notices + inner.notices, inner.reason)
  }
}

/// Something to tell the user that does not keep a report from being made.
package enum CommandNotice: Equatable, Sendable {
  /// Sums went past what 64 bits hold and were cut there.
  case saturated
  case filter(FilterNotice)
  /// A source file may not be the right one, or is not there.
  case source(SourceDoubt)
  /// A binary was left out.
  case code(CodeProblem)
  /// Values of a unit cannot be shown in the one asked for.
  case foreignUnit(String, values: String)
  /// A report that is made of parts shows their sums although means were asked for.
  case sumsInsteadOfMeans
  /// Samples disagree about a label's unit.
  case labelUnits(LabelUnits.Conflict)
}
