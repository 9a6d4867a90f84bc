import RegularExpressions
import Statistics

// All sentences that benchstat says, most of them word for word those of Go's.

extension TableNote {
  /// The sentence of a footnote.
  var message: ByteString {
    switch self {
    case .caveat(let caveat): Array(caveat.message.utf8)
    case .varies(let fields):
      Array("benchmarks vary in ".utf8) + Array(fields.joined(separator: Array(", ".utf8)))
    case .notSignificantAmong(let count, let q):
      Array("not significant among \(count) comparisons, q=\(GoFormat.fixed(q, decimals: 3))".utf8)
    case .belowMinimum(let minimum):
      Array("smaller than the least change asked for, \(percentage(minimum))".utf8)
    }
  }

  private func percentage(_ share: Double) -> String {
    GoFormat.shortest(share * 100) + "%"
  }
}

extension Caveat {
  fileprivate var message: String {
    switch self {
    case .tooFewForInterval(let needed, let beyond, let confidence):
      "need \(beyond ? ">" : ">=") \(needed) samples for confidence interval at level "
        + GoFormat.shortest(confidence)
    case .tooFewToDetect(let needed, let beyond, let alpha):
      "need \(beyond ? ">" : ">=") \(needed) samples to detect a difference at alpha level "
        + GoFormat.shortest(alpha)
    case .allEqual: "all samples are equal"
    case .notExact(let lowest, let highest):
      "exact distribution expected, but values range from \(GoFormat.shortest(lowest))"
        + " to \(GoFormat.shortest(highest))"
    case .notANumber: "a value that is not a number cannot be compared"
    case .differentSets:
      "benchmark set differs from baseline; geomeans may not be comparable"
    case .summariesNotPositive: "summaries must be >0 to compute geomean"
    case .ratiosNotPositive: "ratios must be >0 to compute geomean"
    case .cannotBeSignificant(let smallestP):
      "too few counts: p cannot be below \(GoFormat.shortest(smallestP))"
    case .assumedDispersion(let phi, let variation):
      "dispersion assumed: phi \(GoFormat.shortest(phi)), cv \(GoFormat.shortest(variation))"
    case .notTested: "totals vary between runs; not tested"
    }
  }
}

extension NumberError {
  fileprivate var message: String {
    switch self {
    case .invalidSyntax: "invalid syntax"
    case .outOfRange: "value out of range"
    }
  }
}

extension BenchmarkSyntaxError {
  /// A line with the place and what is wrong there.
  var message: ByteString {
    position.path + Array(":\(position.line): ".utf8) + reason.message + [0x0A]
  }
}

extension BenchmarkSyntaxError.Reason {
  fileprivate var message: ByteString {
    switch self {
    case .metadataAlreadySet(let key, let unit, let value):
      Array("metadata ".utf8) + key + Array(" of unit ".utf8) + unit
        + Array(" already set to ".utf8) + value
    default: Array(sentence.utf8)
    }
  }

  private var sentence: String {
    switch self {
    case .missingIterationCount: "missing iteration count"
    case .badIterationCount(let error): "parsing iteration count: " + error.message
    case .missingMeasurements: "missing measurements"
    case .badMeasurement(let error): "parsing measurement: " + error.message
    case .measurementNotANumber: "measurement is not a number"
    case .missingUnits: "missing units"
    case .missingUnit: "missing unit"
    case .expectedKeyValue: "expected key=value"
    case .metadataAlreadySet: ""
    }
  }
}

extension QueryError {
  /// The error, the query and a mark below the place.
  var message: ByteString {
    var column = 0
    GoText.forEachScalar(of: query[...]) { index, scalar in
      guard index < offset else { return false }
      if GoText.isGraphic(scalar) { column += 1 }
      return true
    }
    let mark = String(repeating: " ", count: column) + "^"
    return Array("syntax error: \(reason.sentence)\n\t".utf8) + query + Array("\n\t\(mark)".utf8)
  }
}

extension QueryError.Reason {
  fileprivate var sentence: String {
    switch self {
    case .missingEndQuote: "missing end quote"
    case .badEscape: "bad escape sequence"
    case .missingCloseSlash: "missing close \"/\""
    case .trailingAfterExpression:
      "regexp must be followed by space or an operator (unescaped \"/\"?)"
    case .badExpression(let error): error.goMessage
    case .unexpected(let token): "unexpected \(GoQuote.quoted(token))"
    case .expectedKeyValue: "expected key:value"
    case .expectedKeyValueOrSubexpression: "expected key:value or subexpression"
    case .missingParenthesis: "missing \")\""
    case .expectedValue: "expected value"
    case .valuesNotSeparated: "value list must be separated by OR"
    case .expectedKey: "expected key"
    case .nothingToMatch: "nothing to match"
    case .missingListEnd: "missing )"
    case .expectedOrder: "expected named sort order or parenthesized list"
    case .unknownOrder(let name): "unknown order \(GoQuote.quoted(name))"
    case .fixedOrderOfConfiguration: "fixed order not allowed for .config"
    case .emptyKey: "key must not be empty"
    case .unitInProjection: ".unit is only allowed in filters"
    case .configurationInFilter: ".config is only allowed in projections"
    case .nestedTooDeeply: "nested too deeply"
    }
  }
}

extension Separation {
  /// A line about what is not compared and what to do about it.
  var message: ByteString {
    let comma = Array(", ".utf8)
    let fields = Array(self.fields.joined(separator: comma))
    return Array("benchstat: ".utf8) + Array(columns.joined(separator: comma))
      + Array(" are not compared because ".utf8) + fields
      + Array(" \(self.fields.count == 1 ? "differs" : "differ"); use -ignore ".utf8)
      + Array(self.fields.joined(separator: [UInt8(ascii: ",")])) + [0x0A]
  }
}

extension Gate.Verdict {
  /// One line that programs can read.
  var message: ByteString {
    switch self {
    case .passed(let count): Array("swprof: gate: PASS \(count) comparisons\n".utf8)
    case .undecided: Array("swprof: gate: UNDECIDED nothing can be told apart\n".utf8)
    case .failed(let violations): Gate.Verdict.failure(violations)
    }
  }

  private static func failure(_ violations: [Gate.Violation]) -> ByteString {
    let count = violations.count
    let start = Array("swprof: gate: FAIL \(count) \(count == 1 ? "change" : "changes")".utf8)
    guard let worst = violations.first else { return start + [0x0A] }
    let range = [worst.interval.lower, worst.interval.upper].map(percentText(ofRatio:))
    let facts =
      " \(percentText(ofRatio: worst.ratio)) [\(range.joined(separator: ", "))]"
      + " p=\(GoFormat.fixed(worst.p, decimals: 3)))\n"
    return start + Array(" (worst ".utf8) + worst.name + [UInt8(ascii: " ")] + worst.unit
      + Array(facts.utf8)
  }
}

extension BenchstatInput {
  /// A line about an input without results.
  var emptyMessage: ByteString {
    Array("benchstat: ".utf8) + path + Array(": no benchmark results\n".utf8)
  }
}

extension BenchstatFailure {
  var isNothingToShow: Bool {
    if case .nothingToShow = self { true } else { false }
  }

  /// The last line of a run that gives no tables.
  var message: ByteString {
    Array("benchstat: ".utf8) + sentence + [0x0A]
  }

  private var sentence: ByteString {
    switch self {
    case .query(let flag, let error): Array("parsing \(flag): ".utf8) + error.message
    case .alphaOutOfRange: Array("-alpha must be in range [0, 1]".utf8)
    case .confidenceOutOfRange: Array("-confidence must be in range [0, 1]".utf8)
    case .unknownFormat(let isCompatible):
      Array(
        "-format must be text\(isCompatible ? " or csv" : ", csv, json, markdown or html")".utf8)
    case .input(let path, .open(let reason)):
      Array("open ".utf8) + path + Array(": \(reason)".utf8)
    case .input(let path, .read(let reason)):
      path + Array(":0: read ".utf8) + path + Array(": \(reason)".utf8)
    case .lineTooLong(let position):
      position.path + Array(":\(position.line): bufio.Scanner: token too long".utf8)
    case .nothingToShow(let wasFiltered):
      Array((wasFiltered ? "no results match the filter" : "no benchmark results").utf8)
    }
  }
}

extension BenchstatFlags.Failure {
  /// What is wrong with the command line, and how it is written.
  var message: ByteString {
    (sentence.map { $0 + [0x0A] } ?? []) + Array(BenchstatFlags.usage.utf8)
  }

  private var sentence: ByteString? {
    switch self {
    case .help, .noInputs: nil
    case .badSyntax(let word): Array("bad flag syntax: ".utf8) + word
    case .unknown(let name): Array("flag provided but not defined: -".utf8) + name
    case .missingValue(let name): Array("flag needs an argument: -".utf8) + name
    case .badValue(let value, let flag):
      Array("invalid value \(GoQuote.quoted(value)) for flag -".utf8) + flag
        + Array(": parse error".utf8)
    }
  }
}

extension BenchstatFlags {
  /// How a command line is written.
  static let usage = """
    Usage: swprof benchstat [flags] inputs...

    Sums up Go benchmark results and compares them: a row a benchmark, a column an input, each
    input compared with the first. An input is a path, or label=path to name its column; - is the
    standard input. A change that may be chance is shown as ~.

      -table projection   a table for each value (default .config)
      -row projection     a row for each value (default .fullname)
      -col projection     a column for each value (default .file)
      -ignore keys        take no notice of these keys
      -filter query       use only results that match (default *)
      -alpha p            significant if p is at or below (default 0.05)
      -confidence level   of the ± ranges (default 0.95)
      -format name        text, csv (notes then go to the standard error), json, markdown or html
      -sort order         rows by delta, p or name instead of the projection's order
      -min-delta percent  show smaller changes as ~
      -fdr method         correct for many benchmarks: bh, by or none (default none)
      -gate               exit with 1 if something got worse, 125 if that cannot be told, and
                          128 for errors
      -fail-on condition  the same for regress>5%, or for changes either way with change>5%
      -compat             do as Go's benchstat does, its errors included

    """
}
