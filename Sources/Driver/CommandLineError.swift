package import Commands

/// Why a command line was not understood.
package enum CommandLineError: Error, Equatable {
  /// A flag without a name.
  case malformedFlag(String)
  /// A flag nobody knows.
  case unknownFlag(String)
  /// A flag at the end whose value is missing.
  case missingValue(String)
  /// A switch with a value that is neither yes nor no.
  case illegalSwitch(name: String, value: String)
  /// A flag with a value that is no number.
  case illegalNumber(name: String, value: String, OptionError.NumberProblem)
  /// A flag that knows only a few values, with another.
  case unknownChoice(flag: String, value: String, known: [String])
  /// Nothing to explain under this name.
  case unknownTopic(String, known: [String])
  /// Nothing to read a profile from.
  case noSource
  /// Several of an option's choices at once.
  case conflictingChoices([String])
  /// Several kinds of report at once.
  case severalReports
  /// A report and the web pages at once.
  case reportAndWeb
  /// Advice on the browser without the web pages.
  case browserWithoutWeb
  /// Both kinds of base at once.
  case twoKindsOfBase
  /// A comparison of this many profiles without saying which are the old ones.
  case notTwoProfiles(given: Int)
  /// One side of a comparison without a profile.
  case emptySide
  /// A flag that makes no sense in a comparison.
  case notForComparison(flag: String)
  /// What a subcommand's own options say is wrong, in the words of their parser.
  case refused(String)
  /// Scaling to a base that is not there.
  case normalizeWithoutBase
  /// Reports cannot be written as they should be.
  case format(FormatError)
  /// What is wrong, after what else there was to say of the command line.
  indirect case noticed([CommandLineWarning], CommandLineError)

  /// The error with what had been noticed before.
  package func after(_ warnings: [CommandLineWarning]) -> CommandLineError {
    warnings.isEmpty ? self : .noticed(warnings, self)
  }

  /// Tells whether the flags themselves are wrong, so that the list of flags helps.
  package var deservesUsage: Bool {
    switch self {
    case .malformedFlag, .unknownFlag, .missingValue, .illegalSwitch, .illegalNumber, .noSource:
      true
    case .unknownChoice, .unknownTopic, .conflictingChoices, .severalReports, .reportAndWeb,
      .browserWithoutWeb,
      .twoKindsOfBase, .notTwoProfiles, .emptySide, .notForComparison, .refused,
      .normalizeWithoutBase, .format, .noticed:
      false
    }
  }
}
