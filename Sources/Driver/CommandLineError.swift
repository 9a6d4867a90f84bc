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
  /// Scaling to a base that is not there.
  case normalizeWithoutBase

  /// Tells whether the flags themselves are wrong, so that the list of flags helps.
  package var deservesUsage: Bool {
    switch self {
    case .malformedFlag, .unknownFlag, .missingValue, .illegalSwitch, .illegalNumber, .noSource:
      true
    case .conflictingChoices, .severalReports, .reportAndWeb, .browserWithoutWeb,
      .twoKindsOfBase, .normalizeWithoutBase:
      false
    }
  }
}
