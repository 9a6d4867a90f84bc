package import Analysis
import Bytes
package import Commands
import RegularExpressions
import Rendering
package import Reports
import Units

extension GateOutcome {
  /// One line that programs can read: words with an equals sign, texts in quotes.
  package var message: String {
    var words = [
      "swprof: gate: \(GateSentences.word(verdict))", "exit=\(verdict.exitCode)",
      "rules=\(rules.count)", "broken=\(rules.count { $0.verdict == .regressed })",
      "unjudged=\(rules.count { $0.verdict == .undecidable })",
      "tested=\(rules.reduce(0) { $0 + $1.tested })",
      "findings=\(rules.reduce(0) { $0 + $1.findings.count })",
    ]
    if let rule = rules.first(where: { !$0.findings.isEmpty }), let worst = rule.findings.first {
      words += worst.words + ["rule=\(Quoting.quoted(rule.text))"]
    }
    return words.joined(separator: " ")
  }
}

extension GateOutcome.Finding {
  fileprivate var words: [String] {
    let words = [
      "worst=\(Quoting.quoted(name))",
      "measured=\(GateSentences.text(measured, isSigned: isGrowth))",
      "atleast=\(GateSentences.text(atLeast, isSigned: isGrowth))",
    ]
    return words + (q.map { ["q=\(DecimalText.general($0, digits: 3))"] } ?? [])
  }
}

extension GateSyntaxError {
  /// Sentence for the user about a rule of a command line.
  package func message(in rule: String) -> String {
    "rule \(Quoting.quoted(rule)), column \(column): \(reason.message)"
  }
}

extension Budget.LineError {
  /// Sentence for the user, the place first, as compilers write it.
  package func message(in file: String) -> String {
    "\(file):\(line):\(error.column): \(error.reason.message)"
  }
}

extension GateSyntaxError.Reason {
  fileprivate var message: String {
    switch self {
    case .empty: "the rule is empty"
    case .unknownSubject(let text):
      "\(Quoting.quoted(text)) is neither regress nor fn: and an expression"
    case .missingSubject: "what the rule is about is missing"
    case .missingComparison: "a < between blanks is missing, as in: runtime.mallocgc cum < 8%"
    case .missingAmount: "an amount is missing, such as 5% or 10ms"
    case .notANumber(let text): "\(Quoting.quoted(text)) is no amount, such as 5% or 10ms"
    case .unknownUnit(let text): "the unit \(Quoting.quoted(text)) is not known"
    case .pointsInBudget: "points make sense for changes only: write % for a share"
    case .expression(let error): "parsing regexp: \(error.goMessage)"
    }
  }
}

extension GateMismatch {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .unit(let rule, let unit):
      "rule \(Quoting.quoted(rule)): its limit cannot be compared with values in \(unit)"
    case .points(let rule):
      "rule \(Quoting.quoted(rule)): points need shares, as with -norm=share"
    }
  }
}

extension UnreadableFile {
  /// Sentence for the user.
  package var message: String {
    switch reason {
    case .absent: "\(path): cannot open"
    case .system(let number): "\(path): \(SystemError.text(number))"
    case .tooLarge: "\(path): no plain file of reasonable size"
    }
  }
}
