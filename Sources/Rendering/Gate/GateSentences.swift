package import Reports
import Units

/// What a gate found, in sentences that stand below a table, in annotations and in test reports.
package enum GateSentences {
  /// One line a rule, and one a finding.
  static func lines(_ outcome: GateOutcome) -> [String] {
    ["", "Gate: \(word(outcome.verdict))"]
      + outcome.rules.flatMap { rule in
        ["  \(summary(rule))"] + rule.findings.map { "    \(sentence($0, rule))" }
      }
  }

  /// The verdict as a program reads it.
  package static func word(_ verdict: GateOutcome.Verdict) -> String {
    switch verdict {
    case .passed: "PASS"
    case .regressed: "FAIL"
    case .undecidable: "UNDECIDED"
    }
  }

  /// A rule as it was written, and what became of it.
  static func summary(_ rule: GateOutcome.Rule) -> String {
    let text = SafeText.escaped(rule.text)
    switch rule.verdict {
    case .passed: return "\(text): kept (\(rule.tested) \(noun(rule)))"
    case .regressed: return "\(text): broken by \(rule.findings.count)"
    case .undecidable: return "\(text): not judged: \(reason(rule))"
    }
  }

  private static func noun(_ rule: GateOutcome.Rule) -> String {
    let noun = rule.origin == nil ? "row" : "value"
    return rule.tested == 1 ? "\(noun) tested" : "\(noun)s tested"
  }

  /// What broke a rule, by how much.
  static func sentence(_ finding: GateOutcome.Finding, _ rule: GateOutcome.Rule) -> String {
    let name = SafeText.escaped(finding.shortName)
    let measured = text(finding.measured, isSigned: finding.isGrowth)
    let least = text(finding.atLeast, isSigned: finding.isGrowth)
    let verb = finding.isGrowth ? "grew by" : "takes"
    return "\(name) \(verb) \(measured)" + (least == measured ? "" : ", at least \(least)")
  }

  /// Why a rule was not judged.
  static func reason(_ rule: GateOutcome.Rule) -> String {
    switch rule.obstacle {
    case .tooFewSamples, nil: "too few samples to tell any change from noise"
    case .noSuchFunction: "there is no such function on either side"
    case .emptyProfile: "the profiles are empty"
    case .notConcerned: "it is about values that were not given"
    case .sharesMoved(let rows):
      "\(rows) rows grew in their share only, as they do where something else got cheaper: "
        + "give benchmark results (--bench), or use -norm=robust"
    case .untested(let reason): ComparisonNotes.sentence(reason)
    }
  }

  /// Why values are shown and not judged.
  package static func text(_ reason: ComparisonTable.Reason) -> String {
    ComparisonNotes.sentence(reason)
  }

  /// An amount in the unit that suits it.
  package static func text(_ amount: GateOutcome.Amount, isSigned: Bool) -> String {
    let text: String
    switch amount {
    case .part(let part):
      guard part.isFinite else { return "∞" }
      text = DecimalText.fixed(part * 100, places: part.magnitude < 10 ? 1 : 0) + "%"
    case .points(let points): text = DecimalText.fixed(points * 100, places: 2) + "pp"
    case .quantity(let number, let unit):
      text = Quantity(Int64(exactly: number.rounded()) ?? .max, unit).label(in: "auto")
    }
    return isSigned && !text.hasPrefix("-") ? "+" + text : text
  }
}
