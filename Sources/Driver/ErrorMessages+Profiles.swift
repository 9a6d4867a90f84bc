import Bytes
package import Commands
import RegularExpressions
import Rendering
import Units

extension UserError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .noProfiles(let base), .damagedProfile(let base):
      "failed to fetch any \(base ? "base" : "source") profiles"
    case .combine(let error, .sources): "problem fetching source profiles: \(error.message)"
    case .combine(let error, .base): "problem fetching base profiles: \(error.message),"
    case .combine(let error, .difference): error.message
    case .symbolServer(let address, let error):
      "http post \(address): " + error.message(verb: "Post", address)
    case .command(let error): error.message
    case .format(let error): error.message
    case .nothingMatches(let pattern, _), .filteredOut(let pattern, _):
      CommandError.noMatches(pattern).message
    case .output(let error): error.message
    case .web(let error): error.message
    }
  }
}

extension Notice {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .unreadable(let file, let error): "\(file): \(error.message)"
    case .fetching(let address): "Fetching profile over HTTP from " + address
    case .waiting(let seconds): "Please wait... (\(DurationText.text(seconds: seconds)))"
    case .noNames(let address, let error):
      "\(address): cannot ask for names: \(error.explanation)"
    case .saved(let path): "Saved profile in " + path
    case .notSaved(.noFolder): "failed to identify temp dir"
    case .notSaved(.output(let error)): "Could not save profile: " + error.message
    case .unusableFolder(let path, let errno):
      "Could not use temp dir \(path): mkdir \(path): " + SystemError.text(errno)
    case .partial(let read, let total, let base):
      "Fetched \(read) \(base ? "base" : "source") profiles out of \(total)"
    case .unknownSymbolization(let mode):
      """
      ignoring unrecognized symbolization option: \(mode)
      expecting -symbolize=[local|fastlocal|remote|none][:force]\
      [:demangle=[none|full|templates|default]
      """
    case .symbolization(let notice): notice.message
    case .command(let notice): notice.message
    case .takenLiterally(let texts):
      "no match for the expression \(texts.map(Quoting.quoted).joined(separator: ", ")); "
        + "taken as plain text"
    case .nearest(let option, let names, let samples):
      "none of \(samples) samples matches \(option)"
        + (names.isEmpty ? "" : "; it would match:" + Advice.names(names))
    case .emptied(let shares, let samples): Advice.emptied(by: shares, samples)
    case .labels(let labels):
      labels.isEmpty
        ? "no sample has labels" : "samples have labels with " + Advice.list(labels.map(\.key))
    case .allZero(let type, let others):
      "all samples are zero for \(type); try sample_index=" + others.joined(separator: " or =")
    case .keptNoise(let file):
      "kept in \(file) for diffs of one profile a side; swprof diff --floor=none does without"
    case .gate(let outcome): outcome.message
    }
  }
}

extension CommandNotice {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .saturated: "warning: sums exceed 64 bits and are cut there"
    case .filter(let notice): notice.message
    case .code(let problem): problem.message
    case .sumsInsteadOfMeans: "mean: what this report shows adds up, so it shows sums"
    case .foreignUnit(let unit, let values):
      "unit=\(unit) does not apply to values in \(values.isEmpty ? "no unit" : values)"
    case .source(let doubt): doubt.message
    case .labelUnits(let conflict): conflict.message
    }
  }
}

extension CommandError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .noSampleTypes, .sampleIndexOutOfRange, .unknownSampleType: sampleTypeMessage
    case .noMatches, .noCode, .noMatchesForAddress, .noSamplesAtAddress: matchMessage
    case .nothingToCompare, .differentValues, .noBenchmarks, .noCommonBenchmarks, .noOperations,
      .noOperationCost, .tooFewToCalibrate, .notCalibrated:
      comparisonMessage
    case .zeroDivisor: "zero divisor specified"
    case .badArgument(let pattern, let error):
      "parsing argument regexp \(pattern): \(error.goMessage)"
    case .filter(let error): error.message
    case .noticed(let notices, let error):
      (notices.map(\.message) + [error.message]).joined(separator: "\n")
    case .code(let problem): problem.message
    case .unknownChoice(let text, let known):
      "\(Quoting.quoted(text)) must be one of: [\(known.joined(separator: " "))]"
    case .interrupted: "interrupted"
    case .gateRule(let text, let error): error.message(in: text)
    case .budget(let file, let error): error.message(in: file)
    case .gateMismatch(let mismatch): mismatch.message
    case .unreadable(let file): file.message
    case .noTree(let command): "\(command) makes no tree of calls to explore"
    }
  }

  /// About the value that was chosen.
  private var sampleTypeMessage: String {
    switch self {
    case .sampleIndexOutOfRange(let text, let count):
      "sample_index \(text) is outside the range [0..\(count - 1)]"
    case .unknownSampleType(let name, let known):
      "sample_index \(Quoting.quoted(name)) must be one of: [\(known.joined(separator: " "))]"
    default: "profile has no samples"
    }
  }

  /// About what was looked for and is not there.
  private var matchMessage: String {
    switch self {
    case .noMatches(let pattern): "no matches found for regexp: \(pattern)"
    case .noMatchesForAddress(let address):
      "no matches found for address 0x" + String(address, radix: 16)
    case .noSamplesAtAddress(let address):
      "address 0x\(String(address, radix: 16)) found in binary, "
        + "but the corresponding symbols do not have samples in the profile"
    case .noCode(let pattern): "no matches found for regexp " + pattern
    default: ""
    }
  }

  /// About profiles that cannot be compared.
  private var comparisonMessage: String {
    switch self {
    case .differentValues(let first, let second):
      "cannot compare \(first.text) with \(second.text); "
        + "choose a value that both have with -sample_index"
    case .noBenchmarks: "the profiles hold no samples of Go benchmarks"
    case .noCommonBenchmarks(let names):
      "no benchmark is on both sides, with results where operations are compared: "
        + names.joined(separator: ", ")
    case .noOperations:
      "costs of operations need benchmark results of both sides: --bench=old.txt,new.txt"
    case .noOperationCost(let type, let unit):
      "benchmark results do not say what an operation costs in \(type)/\(unit); "
        + "they do in cpu, alloc_space and alloc_objects"
    case .tooFewToCalibrate(let given, let needed):
      "calibrate needs \(needed) profiles of one binary or more, and was given \(given)"
    case .notCalibrated(let reason): "cannot calibrate: " + GateSentences.text(reason)
    default: "two profiles are needed to compare: swprof diff OLD NEW"
    }
  }
}

extension ComparedValue {
  /// Which value of which file.
  fileprivate var text: String { "\(type)/\(unit) of \(file)" }
}
