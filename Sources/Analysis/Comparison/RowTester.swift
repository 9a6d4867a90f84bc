import Glibc
import Statistics

/// Tests the rows of one comparison.
struct RowTester {
  let method: TestMethod
  let scales: Scales
  let alpha: Double
  /// Whether values must differ as they are too, not only relative to the scales.
  let alsoTestsValues: Bool
  private let quasiLikelihood: QuasiLikelihood

  private static let fewestEvents = 10.0

  init(
    _ method: TestMethod, _ scales: Scales, _ settings: ComparisonSettings, rows: [ComparedNode]
  ) {
    self.method = method
    self.scales = scales
    alpha = settings.alpha
    alsoTestsValues = settings.mustDifferInValue
    quasiLikelihood = QuasiLikelihood(
      rows: method.isBinomial ? [] : rows.map { Self.counts($0, scales) },
      exposuresHoldCounts: scales.holdWeights)
  }

  func test(_ row: ComparedNode) -> RowTest {
    plainTest(row).widened(around: row.ratio, by: scales.logVariance)
  }

  private func plainTest(_ row: ComparedNode) -> RowTest {
    let test = test(Self.counts(row, scales))
    guard alsoTestsValues, case .binomial(let dispersion) = method else { return test }
    return test.orLessCertain(absolute(row, dispersion))
  }

  private func test(_ counts: ReplicatedCounts) -> RowTest {
    switch method {
    case .binomial(let dispersion): return binomial(counts, dispersion)
    case .quasiLikelihood: return quasi(counts)
    case .ranks: return ranks(counts)
    case .pairs: return pairs(counts)
    }
  }

  /// Events of a row brought to weights of one, so that they vary like counts.
  private static func counts(_ row: ComparedNode, _ scales: Scales) -> ReplicatedCounts {
    let all = (row.base + row.new).reduce(NodeMeasurement(), +)
    let unit = all.weight > 0 ? all.squaredWeight / all.weight : 1
    let count = { (node: NodeMeasurement, scale: Scale) in
      ExposedCount(count: node.weight / unit, exposure: scale.weight / unit)
    }
    return ReplicatedCounts(
      base: zip(row.base, scales.base).map(count), new: zip(row.new, scales.new).map(count))
  }

  private func binomial(_ counts: ReplicatedCounts, _ dispersion: CountDispersion) -> RowTest {
    let none = ExposedCount(count: 0, exposure: 0)
    let comparison = CountComparison(
      base: counts.base.first ?? none, new: counts.new.first ?? none, dispersion: dispersion)
    return RowTest(
      p: comparison.p, interval: comparison.interval(alpha: alpha),
      detectable: comparison.minimumDetectableIncrease(alpha: alpha),
      isInFamily: comparison.isTestable && !comparison.cannotBeSignificant(alpha: alpha))
  }

  /// The same for values as they are, relative to nothing but a number of operations.
  private func absolute(
    _ row: ComparedNode, _ dispersion: CountDispersion, operations: Double = 1
  ) -> RowTest {
    binomial(Self.counts(row, .operations(operations)), dispersion.ofValues)
  }

  private func quasi(_ counts: ReplicatedCounts) -> RowTest {
    let comparison = quasiLikelihood.comparison(of: counts)
    return RowTest(
      p: comparison.p, interval: comparison.interval(alpha: alpha),
      detectable: comparison.minimumDetectableIncrease(alpha: alpha),
      isInFamily: comparison.isTestable && counts.total >= Self.fewestEvents)
  }

  private func ranks(_ counts: ReplicatedCounts) -> RowTest {
    let base = Measurements(counts.base.map(\.rate))
    let new = Measurements(counts.new.map(\.rate))
    let verdict = Assumption.nothing.comparison(base: base, new: new, alpha: alpha)
    return RowTest(
      p: verdict.p,
      interval: HodgesLehmann(base: base, new: new, alpha: alpha)?.interval ?? .unknown,
      detectable: nil, isInFamily: counts.total >= Self.fewestEvents)
  }

  /// Half a count is added to each side so that a zero has a logarithm.
  private func pairs(_ counts: ReplicatedCounts) -> RowTest {
    let logs = zip(counts.base, counts.new).map { base, new in
      log((new.count + 0.5) / new.exposure / ((base.count + 0.5) / base.exposure))
    }
    let pairs = PairedRatios(logRatios: logs, alpha: alpha)
    return RowTest(
      p: pairs.p, interval: pairs.interval, detectable: nil,
      isInFamily: counts.total >= Self.fewestEvents)
  }
}

extension RowTester {
  /// The rows that changed alike, of rows that do not overlap.
  func typicalRows(of rows: [ComparedNode]) -> TypicalRows? {
    TypicalRows(rows, counts: independentCounts)
  }

  /// How a row changed beside the typical ones.
  func test(_ row: ComparedNode, beside typical: TypicalRows) -> ComparedNode.BesideTypical {
    let counts = Self.counts(row, typical.scales(of: row))
    let test = test(counts)
    let sums = (ReplicatedCounts.sum(counts.base), ReplicatedCounts.sum(counts.new))
    return .init(
      p: test.p, hasRisen: sums.1.rate > sums.0.rate,
      isInFamily: test.isInFamily && counts.total >= Self.fewestEvents)
  }

  /// All counts of both sides, brought to vary like independent ones.
  private func independentCounts(_ row: ComparedNode) -> (base: Double, new: Double) {
    let counts = Self.counts(row, scales)
    let (base, new) = (ReplicatedCounts.sum(counts.base), ReplicatedCounts.sum(counts.new))
    let factor =
      if case .binomial(let dispersion) = method {
        dispersion.designFactor(base: base, new: new)
      } else {
        quasiLikelihood.comparison(of: counts).dispersion
      }
    return (base.count / factor, new.count / factor)
  }
}

extension RowTester {
  /// Values of single profiles, brought to vary like independent counts.
  func independentValues(_ row: ComparedNode) -> (base: Double, new: Double) {
    guard case .binomial(let dispersion) = method else { return (0, 0) }
    let counts = Self.counts(row, .operations(1))
    let (base, new) = (ReplicatedCounts.sum(counts.base), ReplicatedCounts.sum(counts.new))
    let factor = dispersion.ofValues.designFactor(base: base, new: new)
    return (base.count / factor, new.count / factor)
  }

  /// The test of a row whose value may have moved with the number of operations.
  func test(_ row: ComparedNode, allowingFor operations: RatioInterval) -> RowTest {
    let test = test(row)
    guard case .binomial(let dispersion) = method else { return test }
    let value = Self.counts(row, .operations(1))
    let (base, new) = (ReplicatedCounts.sum(value.base), ReplicatedCounts.sum(value.new))
    let hasRisen = new.count > base.count
    let most = hasRisen ? max(1, operations.upper) : min(1, operations.lower)
    let isExplained =
      hasRisen ? new.count <= base.count * most : new.count >= base.count * most
    let other = absolute(row, dispersion, operations: most)
    return test.orLessCertain(isExplained ? other.undecided : other)
  }
}
