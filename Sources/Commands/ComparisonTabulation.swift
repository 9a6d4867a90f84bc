import Analysis
import Profiles
import Reports
import Statistics

/// Puts a comparison into a table's rows.
struct ComparisonTabulation {
  private let comparison: ProfileComparison
  private let outcome: ComparisonMaker.Outcome
  private let sides: ComparisonSides
  private let limit: Int

  /// The same for a comparison of wholes.
  init(_ comparison: ProfileComparison, _ sides: ComparisonSides, limit: Int) {
    self.init(ComparisonMaker.Outcome(comparison: comparison), sides, limit: limit)
  }

  /// Zero is no limit of rows.
  init(_ outcome: ComparisonMaker.Outcome, _ sides: ComparisonSides, limit: Int) {
    self.outcome = outcome
    comparison = outcome.comparison
    self.sides = sides
    self.limit = limit
  }

  var table: ComparisonTable {
    var table = ComparisonTable(
      base: side(sides.base, comparison.total.base), new: side(sides.new, comparison.total.new),
      isCum: sides.order == .cum, scale: scale, total: row(comparison.total, name: "total"))
    let shown = limit > 0 ? comparison.nodes.prefix(limit) : comparison.nodes[...]
    let names = ShortNames(shown.map(\.name))
    table.rows = shown.map { node in
      let benchmark = outcome.isSplit ? node.benchmark : nil
      let prefix = benchmark.map { ShortNames.shortened($0) + ": " } ?? ""
      var row = row(node, name: prefix + names[node.name])
      row.benchmark = benchmark
      return row
    }
    table.outside = comparison.outside.map { row($0, name: outsideName) }
    table.outside?.contribution = nil
    let hidden = comparison.nodes.dropFirst(shown.count)
    table.hidden.rows = hidden.count
    table.hidden.changed = hidden.count(where: \.hasChanged)
    table.test = comparison.method.map(test)
    table.notes = notes(isUndecided: table.rows.contains { $0.verdict == .undecided })
    return table
  }

  private func side(_ profiles: [ComparisonSides.Side], _ totals: [NodeMeasurement])
    -> ComparisonTable.Side
  {
    let events = totals.reduce(0) { $0 + $1.effectiveCount }
    return .init(
      names: profiles.map(\.name),
      events: comparison.untestable == nil ? Int(exactly: events.rounded()) : nil)
  }

  private var outsideName: String {
    "(outside \(sides.benchmark.map(ShortNames.shortened) ?? "the benchmark"), and GC)"
  }

  private var scale: ComparisonTable.Scale {
    switch comparison.settings.normalization {
    case .ops:
      let name = outcome.isSplit ? nil : comparison.nodes.first?.benchmark
      return .operations(name.map(ShortNames.shortened))
    case .share where outcome.isSplit: return .shareOfEachBenchmark
    case .share:
      guard comparison.settings.isWithinBenchmark, let name = sides.benchmark else { return .share }
      return .shareOfBenchmark(ShortNames.shortened(name))
    case .robust: return .robust
    case .duration: return .duration
    case .none: return .none
    }
  }

  func row(_ node: ComparedNode, name: String) -> ComparisonTable.Row {
    var row = ComparisonTable.Row(
      name: node.name, shortName: name, base: cell(node.base, node.baseRate),
      new: cell(node.new, node.newRate), change: node.ratio - 1)
    row.verdict = ComparisonTable.Verdict(node.verdict)
    row.contribution = node.contribution.isFinite ? node.contribution : nil
    row.evidence = node.test.map { evidence(node, $0) }
    return row
  }

  private func cell(_ side: [NodeMeasurement], _ rate: Double) -> ComparisonTable.Cell {
    let isRelative = comparison.settings.normalization != .none
    let median = Measurements(side.map { Double($0.value) }).median
    let value = side.count == 1 ? side[0].value : Int64(exactly: median.rounded()) ?? .max
    return .init(value: value, relative: isRelative ? rate : nil)
  }

  private func evidence(_ node: ComparedNode, _ test: RowTest) -> ComparisonTable.Evidence {
    let isSingle = node.base.count == 1 && node.new.count == 1
    let counts =
      isSingle
      ? (Self.events(node.base[0]), Self.events(node.new[0])) : (node.base.count, node.new.count)
    let typical = node.isToldBesideTypical ? node.besideTypical : nil
    var evidence = ComparisonTable.Evidence(
      p: typical?.p ?? test.p, q: typical?.q ?? (test.isInFamily ? node.q : nil), counts: counts)
    evidence.isBesideTypical = typical != nil
    evidence.countsProfiles = !isSingle
    if test.interval.lower < test.interval.upper {
      evidence.interval = (test.interval.lower - 1)...(test.interval.upper - 1)
    }
    evidence.detectable = test.isInFamily ? test.detectable : nil
    return evidence
  }

  private static func events(_ node: NodeMeasurement) -> Int {
    Int(exactly: node.effectiveCount.rounded()) ?? 0
  }
}

extension ComparisonTabulation {
  private func test(_ method: TestMethod) -> ComparisonTable.Test {
    .init(
      method: Self.method(method), alpha: comparison.settings.alpha,
      familySize: comparison.familySize,
      tooFew: comparison.nodes.count - comparison.familySize,
      controls: comparison.settings.control != .none)
  }

  private static func method(_ method: TestMethod) -> ComparisonTable.Method {
    switch method {
    case .binomial(let dispersion):
      .binomial(phi: dispersion.phi, variation: dispersion.variation)
    case .quasiLikelihood: .quasiLikelihood
    case .ranks: .ranks
    case .pairs: .pairs
    }
  }

  private func notes(isUndecided: Bool) -> [ComparisonTable.Note] {
    var notes: [ComparisonTable.Note] = []
    if let reason = comparison.untestable { notes.append(.untested(.init(reason))) }
    let benchmarks = sides.benchmarks
    if !outcome.leftOut.isEmpty {
      notes.append(.leftOut(outcome.leftOut.map(ShortNames.shortened)))
    }
    if comparison.settings.normalization == .share, !outcome.isSplit, benchmarks.count > 1 {
      notes.append(.severalBenchmarks(benchmarks.map(ShortNames.shortened)))
    }
    if comparison.isDominatedByFew { notes.append(.sharesMoved) }
    if comparison.nodes.contains(where: \.isToldBesideTypical) { notes.append(.besideTypical) }
    if sides.holdsPreemption { notes.append(.preemption) }
    if comparison.settings.mustDifferInValue, comparison.method != nil {
      notes.append(.mustDifferInValue)
    }
    if comparison.settings.mustBeMoreThanOperations { notes.append(.operationsUnknown) }
    let isDelay = (sides.base + sides.new).contains {
      if case .delays = $0.recovery.rule { true } else { false }
    }
    if isDelay, comparison.untestable == nil { notes.append(.exponentialDelays) }
    if comparison.settings.smallestChange > 0 {
      notes.append(.smallestChange(comparison.settings.smallestChange))
    }
    if isUndecided { notes.append(.detectable) }
    return notes
  }
}

extension ComparisonTable.Verdict {
  /// What a report says of what was found.
  init(_ verdict: ComparedNode.Verdict) {
    switch verdict {
    case .grew, .shrank: self = .changed
    case .appeared: self = .appeared
    case .vanished: self = .vanished
    case .undecided: self = .undecided
    case .equal: self = .equal
    case .untested: self = .untested
    }
  }
}

extension ComparisonTable.Reason {
  init(_ reason: Untestable) {
    switch reason {
    case .census: self = .census
    case .waiting: self = .waiting
    case .noSizes: self = .noSizes
    case .difference: self = .difference
    case .unknownCounts: self = .unknownCounts
    case .means: self = .means
    case .absoluteValues: self = .absoluteValues
    }
  }
}
