import Analysis
import Benchstat
import Profiles
import Reports

/// Judges a comparison by the rules of a gate.
struct GateJudgement {
  let input: CommandInput
  let compared: ComparedProfiles
  let options: GateOptions

  /// All rules of a gate.
  struct Rules {
    var growth: [GrowthRule] = []
    var budget: [BudgetRule] = []
  }

  func rules() throws(CommandError) -> Rules {
    var rules = Rules(growth: try options.growthRules())
    if let file = options.budget {
      let text = String(decoding: try contents(file), as: UTF8.self)
      do throws(Budget.LineError) { rules.budget = try Budget(text).rules } catch {
        throw .budget(file: file, error)
      }
    }
    return rules
  }

  private func contents(_ file: String) throws(CommandError) -> [UInt8] {
    do throws(UnreadableFile) { return try input.environment.contents(file) } catch {
      throw .unreadable(error)
    }
  }

  func outcome(
    _ rules: Rules, _ comparison: ProfileComparison, _ sides: ComparisonSides,
    _ results: BenchmarkResults?
  ) throws(CommandError) -> GateOutcome {
    var outcome = GateOutcome(rules: [])
    let check = GrowthCheck(comparison, unit: sides.unit)
    for rule in rules.growth {
      let result = try judged { () throws(GateMismatch) in try check.result(rule) }
      outcome.rules.append(.init(rule.text, nil, result, isGrowth: true))
    }
    for rule in rules.budget {
      let origin = options.budget.map { GateOutcome.Origin(file: $0, line: rule.line) }
      var result = results.flatMap { self.result(rule, $0) }
      if result == nil { result = try self.result(rule) }
      guard let result else { continue }
      outcome.rules.append(.init(rule.text, origin, result, isGrowth: false))
    }
    return outcome
  }

  private func judged(_ judge: () throws(GateMismatch) -> GateResult) throws(CommandError)
    -> GateResult
  {
    do throws(GateMismatch) { return try judge() } catch { throw .gateMismatch(error) }
  }

  /// A budget names values of its own, and whether callees count.
  private func result(_ rule: BudgetRule) throws(CommandError) -> GateResult {
    var input = input
    if let type = rule.sampleType {
      guard holds(type) else { return GateResult(.notConcerned, tested: 0) }
      input.options.sampleIndex = type
    }
    if case .measurement = rule.subject { return GateResult(.notConcerned, tested: 0) }
    var own = ComparisonSides(order: rule.subject.isCum ? .cum : .flat)
    try own.prepare(compared, input)
    var settings = try DiffCommand.settings(input.options.comparison, own)
    settings.isWithinBenchmark = own.benchmark != nil
    let new = own.measured(within: settings.isWithinBenchmark).new
    let check = BudgetCheck(new, settings, unit: own.unit)
    return try judged { () throws(GateMismatch) in try check.result(rule) }
  }

  /// What benchmark results say of a rule that is about them.
  private func result(_ rule: BudgetRule, _ results: BenchmarkResults) -> GateResult? {
    guard case .measurement(let benchmark, let unit) = rule.subject else { return nil }
    let base = BenchmarkSummary.base(ofUnit: unit)
    guard let limit = rule.limit.limit(inUnit: base) else { return nil }
    return MeasurementCheck(
      measurements: results.measurements(of: benchmark, in: base.name), factor: base.factor,
      unit: unit
    ).result(limit)
  }

  private func holds(_ type: String) -> Bool {
    (compared.base + compared.new).allSatisfy { side in
      side.profile.sampleTypes.indices.contains { side.profile.typeName($0) == type }
    }
  }
}

extension GateOptions {
  /// Reads the rules on growth, so that a mistake in them is told before any profile is read.
  package func checkRules() throws(CommandError) {
    _ = try growthRules()
  }

  fileprivate func growthRules() throws(CommandError) -> [GrowthRule] {
    var read: [GrowthRule] = []
    for text in rules {
      do throws(GateSyntaxError) { read.append(try GrowthRule(text)) } catch {
        throw .gateRule(text, error)
      }
    }
    return read
  }
}

extension BudgetRule.Subject {
  var isCum: Bool {
    switch self {
    case .function(_, let isCum), .functions(_, let isCum): isCum
    case .total, .measurement: false
    }
  }
}

extension GateOutcome.Rule {
  init(_ text: String, _ origin: GateOutcome.Origin?, _ result: GateResult, isGrowth: Bool) {
    self.init(text: text, origin: origin, verdict: .passed, tested: result.tested)
    switch result.verdict {
    case .kept: break
    case .broken(let findings):
      verdict = .regressed
      self.findings = findings.map { .init($0, isGrowth: isGrowth) }
    case .undecidable(let reason):
      verdict = .undecidable
      obstacle = .init(reason)
    case .notConcerned:
      verdict = .undecidable
      obstacle = .notConcerned
    }
  }
}

extension GateOutcome.Finding {
  init(_ finding: GateFinding, isGrowth: Bool) {
    self.init(
      name: finding.name, shortName: ShortNames.shortened(finding.name),
      measured: .init(finding.measured), atLeast: .init(finding.atLeast))
    self.isGrowth = isGrowth
    q = finding.q
  }
}

extension GateOutcome.Amount {
  init(_ amount: GateAmount) {
    switch amount {
    case .part(let part): self = .part(part)
    case .points(let points): self = .points(points)
    case .quantity(let number, let unit): self = .quantity(number, unit: unit)
    }
  }
}

extension GateOutcome.Obstacle {
  init(_ obstacle: GateObstacle) {
    switch obstacle {
    case .tooFewSamples: self = .tooFewSamples
    case .noSuchFunction: self = .noSuchFunction
    case .emptyProfile: self = .emptyProfile
    case .sharesMoved(let rows): self = .sharesMoved(rows: rows)
    case .untestable(let reason): self = .untested(ComparisonTable.Reason(reason))
    }
  }
}
