extension ComparisonTable {
  /// What was compared with what, how, and what was left out.
  var facts: Fact {
    .members([
      ("old", base.fact), ("new", new.fact), ("measure", .text(isCum ? "cum" : "flat")),
      ("scale", .text(scale.name)), ("benchmark", scale.benchmark.map { .text($0) } ?? .none),
      ("test", test?.fact ?? .none),
      (
        "hidden",
        .members([
          ("rows", .integer(hidden.rows)), ("changed", .integer(hidden.changed)),
        ])
      ),
    ])
  }
}

extension ComparisonTable.Side {
  fileprivate var fact: Fact {
    .members([
      ("files", .list(names.map { .text($0) })),
      ("samples", events.map { .integer($0) } ?? .none),
    ])
  }
}

extension ComparisonTable.Scale {
  fileprivate var name: String {
    switch self {
    case .share: "share"
    case .shareOfBenchmark: "share_of_benchmark"
    case .shareOfEachBenchmark: "share_of_each_benchmark"
    case .operations: "ops"
    case .robust: "robust"
    case .duration: "duration"
    case .none: "none"
    }
  }

  fileprivate var benchmark: String? {
    switch self {
    case .shareOfBenchmark(let name): name
    case .operations(let name): name
    default: nil
    }
  }
}

extension ComparisonTable.Test {
  fileprivate var fact: Fact {
    let settings = method.settings
    return .members([
      ("method", .text(method.name)), ("alpha", .number(alpha)),
      ("family_size", .integer(familySize)), ("too_few", .integer(tooFew)),
      ("controls_false_discovery", .flag(controlsFalseDiscovery)),
      ("phi", .finite(settings?.phi)), ("variation", .finite(settings?.variation)),
    ])
  }
}

extension ComparisonTable.Method {
  fileprivate var name: String {
    switch self {
    case .binomial: "binomial"
    case .quasiLikelihood: "quasi_likelihood"
    case .ranks: "ranks"
    case .pairs: "pairs"
    }
  }

  fileprivate var settings: (phi: Double, variation: Double)? {
    if case .binomial(let phi, let variation) = self { (phi, variation) } else { nil }
  }
}
