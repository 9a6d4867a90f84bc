/// What a gate says about a comparison, rule by rule.
package struct GateOutcome: Sendable, Equatable {
  package var rules: [Rule]

  /// All rules together.
  package init(rules: [Rule]) {
    self.rules = rules
  }

  /// One broken rule breaks all; those that could not be judged count for nothing if others could.
  package var verdict: Verdict {
    if rules.contains(where: { $0.verdict == .regressed }) { return .regressed }
    return rules.contains { $0.verdict == .passed } ? .passed : .undecidable
  }

  /// Good, bad or not known.
  package enum Verdict: Sendable, Equatable {
    case passed, regressed, undecidable
  }
}

extension GateOutcome {
  /// One rule.
  package struct Rule: Sendable, Equatable {
    /// As it was written.
    package var text: String
    /// The budget it stands in, with its line.
    package var origin: Origin?
    package var verdict: Verdict
    /// How many rows or measurements could have broken it.
    package var tested: Int
    /// What broke it, the worst first.
    package var findings: [Finding] = []
    /// Why it could not be judged.
    package var obstacle: Obstacle?

    /// A rule that was judged, or not.
    package init(text: String, origin: Origin? = nil, verdict: Verdict, tested: Int) {
      self.text = text
      self.origin = origin
      self.verdict = verdict
      self.tested = tested
    }
  }

  /// Where a rule of a budget stands.
  package struct Origin: Sendable, Equatable {
    package var file: String
    /// The first line is 1.
    package var line: Int

    /// A file's line.
    package init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  /// Something that is too large, or grew too much.
  package struct Finding: Sendable, Equatable {
    package var name: String
    package var shortName: String
    /// The growth, or the cost where a budget is broken.
    package var measured: Amount
    /// The least that it can be.
    package var atLeast: Amount
    package var isGrowth: Bool
    /// The p-value adjusted for the number of rows.
    package var q: Double?

    /// Names what broke a rule.
    package init(
      name: String, shortName: String, measured: Amount, atLeast: Amount
    ) {
      self.name = name
      self.shortName = shortName
      self.measured = measured
      self.atLeast = atLeast
      isGrowth = false
    }
  }

  /// How large something is.
  package enum Amount: Sendable, Equatable {
    /// A part of something, 0.05 being 5 %.
    case part(Double)
    /// A difference of shares.
    case points(Double)
    case quantity(Double, unit: String)
  }

  /// Why a rule could not be judged.
  package enum Obstacle: Sendable, Equatable {
    case tooFewSamples, noSuchFunction, emptyProfile
    /// It is about values that were not given.
    case notConcerned
    case untested(ComparisonTable.Reason)
    /// So many rows grew in their share only.
    case sharesMoved(rows: Int)
  }
}
