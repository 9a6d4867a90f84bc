extension GateOutcome {
  /// The verdict, and each rule with what broke it.
  var fact: Fact {
    .members([
      ("verdict", .text(verdict.name)), ("rules", .list(rules.map(\.fact))),
    ])
  }
}

extension GateOutcome.Verdict {
  fileprivate var name: String {
    switch self {
    case .passed: "passed"
    case .regressed: "regressed"
    case .undecidable: "undecidable"
    }
  }
}

extension GateOutcome.Rule {
  fileprivate var fact: Fact {
    .members([
      ("rule", .text(text)), ("file", origin.map { .text($0.file) } ?? .none),
      ("line", origin.map { .integer($0.line) } ?? .none), ("verdict", .text(verdict.name)),
      ("tested", .integer(tested)), ("obstacle", obstacle.map { .text($0.name) } ?? .none),
      ("findings", .list(findings.map(\.fact))),
    ])
  }
}

extension GateOutcome.Finding {
  fileprivate var fact: Fact {
    .members([
      ("name", .text(name)), ("growth", .flag(isGrowth)), ("measured", measured.fact),
      ("at_least", atLeast.fact), ("q", .finite(q)),
    ])
  }
}

extension GateOutcome.Amount {
  fileprivate var fact: Fact {
    let (kind, value, unit): (String, Double, String?) =
      switch self {
      case .part(let part): ("part", part, nil)
      case .points(let points): ("points", points, nil)
      case .quantity(let quantity, let unit): ("quantity", quantity, unit)
      }
    return .members([
      ("kind", .text(kind)), ("value", .finite(value)), ("unit", unit.map { .text($0) } ?? .none),
    ])
  }
}

extension GateOutcome.Obstacle {
  fileprivate var name: String {
    switch self {
    case .tooFewSamples: "too_few_samples"
    case .noSuchFunction: "no_such_function"
    case .emptyProfile: "empty_profile"
    case .notConcerned: "not_concerned"
    case .untested: "untested"
    case .sharesMoved: "shares_moved"
    }
  }
}
