package import Statistics

/// The result of testing one row, by whichever test suits the number of profiles a side.
package struct RowTest: Sendable, Equatable {
  /// The probability of a difference at least this large by chance.
  package let p: Double
  /// The ratios of new to base that the test does not reject.
  package let interval: RatioInterval
  /// The increase that would have been found four times out of five; nil where unknown.
  package let detectable: Double?
  /// Whether it counts as one of the family of tests; rows of few events cannot say anything.
  package let isInFamily: Bool
}

/// The tests by the number of profiles a side.
package enum TestMethod: Sendable, Equatable {
  /// One a side: the mid-p conditional binomial test with an assumed dispersion.
  case binomial(CountDispersion)
  /// Two to five on the smaller side: the quasi-likelihood t test with a shrunken dispersion.
  case quasiLikelihood
  /// Six and more on both sides: the Mann–Whitney test.
  case ranks

  /// The test for so many profiles.
  init(_ base: [MeasuredProfile], _ new: [MeasuredProfile], _ settings: ComparisonSettings) {
    if base.count == 1, new.count == 1 {
      let isIndependent = (base + new).allSatisfy(\.isSampledIndependently)
      let usual: CountDispersion =
        isIndependent ? .poisson : settings.isWithinBenchmark ? .benchmarkRoot : .wholeProcess
      self = .binomial(
        CountDispersion(
          phi: settings.phi ?? usual.phi, variation: settings.variation,
          exposuresHoldCounts: settings.normalization == .share))
    } else {
      self = min(base.count, new.count) < 6 ? .quasiLikelihood : .ranks
    }
  }
}

/// Tests the rows of one comparison.
struct RowTester {
  let method: TestMethod
  let scales: Scales
  let alpha: Double
  private let quasiLikelihood: QuasiLikelihood

  private static let fewestEvents = 10.0

  init(_ method: TestMethod, _ scales: Scales, alpha: Double, rows: [ComparedNode]) {
    self.method = method
    self.scales = scales
    self.alpha = alpha
    quasiLikelihood = QuasiLikelihood(
      rows: method == .quasiLikelihood ? rows.map { Self.counts($0, scales) } : [],
      exposuresHoldCounts: scales.holdWeights)
  }

  func test(_ row: ComparedNode) -> RowTest {
    let counts = Self.counts(row, scales)
    switch method {
    case .binomial(let dispersion): return binomial(counts, dispersion)
    case .quasiLikelihood: return quasi(counts)
    case .ranks: return ranks(counts)
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
}
