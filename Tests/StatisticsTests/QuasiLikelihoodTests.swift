import Statistics
import TestSupport
import Testing

@Suite struct QuasiLikelihoodTests {
  private func row(_ base: [Double], _ new: [Double], of exposure: Double) -> ReplicatedCounts {
    ReplicatedCounts(
      base: base.map { ExposedCount(count: $0, exposure: exposure) },
      new: new.map { ExposedCount(count: $0, exposure: exposure) })
  }

  @Test func `values follow the formulas`() {
    let rows = [
      row([40, 60, 50], [80, 90, 100], of: 1000), row([20, 22, 18], [21, 19, 20], of: 1000),
    ]
    let family = QuasiLikelihood(rows: rows, exposuresHoldCounts: false)
    // Pearson: (100+100)/50 + (100+100)/90 = 6.2222 and 0.4 + 0.1, over 4 degrees each.
    let own = (4.0 + 200.0 / 90) / 4
    #expect(family.commonDispersion == 1)
    let verdict = family.comparison(of: rows[0])
    let shrunken = max(1, (4 * family.commonDispersion + 4 * own) / 8)
    #expect((verdict.dispersion - shrunken).magnitude < 1e-12)
    #expect(verdict.degrees == 8)
    #expect((verdict.ratio - 1.8).magnitude < 1e-12)
    #expect(verdict.p < 0.01)
    let interval = verdict.interval()
    #expect(interval.lower > 1 && interval.upper > 1.8)
    #expect(family.comparison(of: rows[1]).p > 0.5)
  }

  @Test func `one against several takes the dispersion of the several`() {
    let rows = [row([50], [40, 80, 60], of: 1000)]
    let verdict = QuasiLikelihood(rows: rows).comparison(of: rows[0])
    #expect(verdict.degrees == 6)
    #expect(verdict.dispersion > 3)
  }

  @Test func `a row on one side only is tested`() {
    let rows = [row([0, 0, 0], [30, 25, 35], of: 1000)]
    let verdict = QuasiLikelihood(rows: rows).comparison(of: rows[0])
    #expect(verdict.ratio == .infinity)
    #expect(verdict.p < 0.01)
    #expect(verdict.minimumDetectableIncrease() > 1)
  }

  @Test func `nothing is not tested`() {
    let verdict = QuasiLikelihood(rows: []).comparison(of: row([0, 0], [0, 0], of: 10))
    #expect(verdict.p == 1)
    #expect(verdict.ratio.isNaN)
    #expect(verdict.interval() == .unknown)
    #expect(verdict.minimumDetectableIncrease() == .infinity)
  }

  @Test func `rejections stay at or below the nominal level when counts are overdispersed`() {
    var generator = SeededRandom(seed: 7)
    var rejected = 0
    let rounds = 40
    for _ in 0..<rounds {
      let rows = (0..<20).map { _ in simulated(&generator) }
      let family = QuasiLikelihood(rows: rows)
      rejected += rows.count { family.comparison(of: $0).p <= 0.05 }
    }
    let share = Double(rejected) / Double(rounds * 20)
    #expect(share < 0.06, "rejected \(share)")
  }

  /// Three profiles a side whose rate varies by a fifth from run to run.
  private func simulated(_ generator: inout SeededRandom) -> ReplicatedCounts {
    func counts() -> [Double] {
      (0..<3).map { _ in
        let rate = 0.2 * (0.8 + 0.4 * generator.uniform())
        return Double(generator.binomial(trials: 200, chance: rate))
      }
    }
    let base = counts()
    return row(base, counts(), of: 200)
  }
}
