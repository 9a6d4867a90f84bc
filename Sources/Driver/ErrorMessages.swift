import Bytes
import Rendering
package import Commands

extension OptionError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .unknownName(let name): "unknown config field " + Quoting.quoted(name)
    case .illegalFlag(let value): "illegal value \"\(value)\" for bool variable"
    case .illegalInteger(let value, let problem):
      "strconv.Atoi: parsing \(Quoting.quoted(value)): \(problem.message)"
    case .illegalNumber(let value, let problem):
      "strconv.ParseFloat: parsing \(Quoting.quoted(value)): \(problem.message)"
    case .illegalChoice(let option, let value):
      "invalid \(Quoting.quoted(option)) value \(Quoting.quoted(value))"
    }
  }
}

extension OptionError.NumberProblem {
  /// Part of a sentence for the user.
  fileprivate var message: String {
    switch self {
    case .syntax: "invalid syntax"
    case .range: "value out of range"
    }
  }

  /// The same, in the words of a command line's errors.
  fileprivate var flagMessage: String {
    switch self {
    case .syntax: "parse error"
    case .range: "value out of range"
    }
  }
}

extension CommandLineError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .malformedFlag(let text): "bad flag syntax: " + text
    case .unknownFlag(let name): "flag provided but not defined: -" + name
    case .missingValue(let name): "flag needs an argument: -" + name
    case .illegalSwitch(let name, let value):
      "invalid boolean value \(Quoting.quoted(value)) for -\(name): parse error"
    case .illegalNumber(let name, let value, let problem):
      "invalid value \(Quoting.quoted(value)) for flag -\(name): \(problem.flagMessage)"
    case .unknownChoice(let flag, let value, let known):
      "-\(flag) takes \(known.joined(separator: ", ")), not \(Quoting.quoted(value))"
    case .unknownTopic(let name, let known):
      "no help for " + Quoting.quoted(name) + Advice.didYouMean(name, among: known)
    case .noSource: "no profile source specified"
    case .conflictingChoices(let names):
      "conflicting options set: [\(names.joined(separator: " "))]"
    case .severalReports: "must set at most one output format"
    case .reportAndWeb: "-http is not compatible with an output format on the command line"
    case .browserWithoutWeb: "-no_browser only makes sense with -http"
    case .twoKindsOfBase: "-base and -diff_base flags cannot both be specified"
    case .notTwoProfiles(let given):
      "diff needs two profiles, OLD and NEW, and was given \(given); "
        + "several a side are written OLD... -- NEW..."
    case .emptySide: "diff needs a profile on both sides of --"
    case .notForComparison(let flag): "-\(flag) makes no sense with diff"
    case .refused(let message): message
    case .normalizeWithoutBase: "must have base profile to normalize by"
    case .format(let error): error.message
    case .noticed(_, let error): error.message
    }
  }
}

extension CommandLineWarning {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .ignoredSelection(let flag): "Multiple value selections, ignoring -" + flag
    }
  }
}

extension ShellError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .unknownCommand(let name): "unrecognized command: " + Quoting.quoted(name)
    case .optionAsCommand(let name, let value): "did you mean: \(name)=\(value)"
    case .missingArgument(let command): "command \(command) requires an argument"
    case .missingFile: "unexpected end of line after >"
    case .missingValue(let option): "please specify a value, e.g. \(option)=<val>"
    case .noHelp(let name): "Unknown command: " + name
    case .noTerminal: "flame needs a terminal; calltree prints the same"
    case .nothingToShow: "no samples are left"
    case .noReportYet: "no report was made yet"
    case .noSource(let pattern): "no source found for " + Quoting.quoted(pattern)
    case .rowIsFile(let number, let file, let command):
      "row \(number) is \(SafeText.escaped(file)), and \(command) takes functions: "
        + "granularity=functions lists them"
    case .rowIsNoPackage(let number, let name):
      "row \(number), \(SafeText.escaped(name)), is no package; top lists its functions"
    case .missingPipe: "unexpected end of line after |"
    case .nothingToUndo: "no change to take back"
    case .nothingPushed: "nothing was pushed"
    case .notAnOption(let text): "push takes name=value, not " + Quoting.quoted(text)
    case .missingSetName(let command): "command \(command) requires a name"
    case .badSetName(let name): "not a name for options: " + Quoting.quoted(name)
    case .unknownSet(let name, _): "no options were saved as " + Quoting.quoted(name)
    case .cannotKeep(let error): "cannot save options: " + SystemError.text(error.errno)
    case .option(let error): error.message
    case .gate(let error): error.message
    case .format(let error): error.message
    }
  }
}

extension OutputError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .open(let path, let error): "open \(path): " + SystemError.text(error.errno)
    case .stream(let error): "write /dev/stdout: " + SystemError.text(error.errno)
    case .interrupted: "interrupted"
    case .compression: "could not compress the profile"
    case .noViewer(let tried):
      tried.count == 1
        ? "no \(tried[0]) here to show it; -output=FILE keeps the report"
        : "no web browser found (tried \(tried.joined(separator: ", "))); set BROWSER, or keep the "
          + "report with -output=FILE"
    case .noFreeName(let prefix, let suffix):
      "could not create file of the form \(prefix)%03d\(suffix)"
    }
  }
}
