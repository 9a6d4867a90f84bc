/// What a comparison says about one rule of a gate.
package struct GateResult: Sendable, Equatable {
  package var verdict: Verdict
  /// How many rows or measurements could have broken the rule.
  package var tested: Int

  /// Kept, broken, or not known.
  package enum Verdict: Sendable, Equatable {
    case kept
    /// What broke the rule, the worst first.
    case broken([GateFinding])
    case undecidable(GateObstacle)
    /// The rule is about values that were not compared.
    case notConcerned
  }

  /// A verdict and what it rests on.
  package init(_ verdict: Verdict, tested: Int) {
    self.verdict = verdict
    self.tested = tested
  }

  /// Broken by findings, if there are any.
  init(_ findings: [GateFinding], tested: Int) {
    verdict = findings.isEmpty ? .kept : .broken(findings)
    self.tested = tested
  }
}

/// Something that breaks a rule.
package struct GateFinding: Sendable, Equatable {
  package let name: String
  /// The growth relative to before, or the cost where a budget is broken.
  package let measured: GateAmount
  /// The least it can be, in what the rule is written in.
  package let atLeast: GateAmount
  /// The adjusted p-value; nil where nothing was tested.
  package let q: Double?

  /// Names what is too large and by how much at least.
  package init(name: String, measured: GateAmount, atLeast: GateAmount, q: Double? = nil) {
    self.name = name
    self.measured = measured
    self.atLeast = atLeast
    self.q = q
  }
}

/// Why a rule cannot be judged.
package enum GateObstacle: Sendable, Equatable {
  /// No row has enough samples to be told from noise.
  case tooFewSamples
  /// Neither side has a function of such a name.
  case noSuchFunction
  /// Nothing was measured.
  case emptyProfile
  case untestable(Untestable)
  /// So many rows grew in their share only, as all others do where something got cheaper.
  case sharesMoved(rows: Int)
}

/// A rule that makes no sense for the values that are compared.
package enum GateMismatch: Error, Sendable, Equatable {
  /// A limit's unit does not convert to the values' unit.
  case unit(rule: String, unit: String)
  /// Points need shares.
  case points(rule: String)
}
