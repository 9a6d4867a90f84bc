import Statistics
import TestSupport
import Testing

/// The size of the test on simulated profiles in which nothing changed.
@Suite struct CountComparisonSimulation {
  private func rejectedShare(chance: Double, totals: (Int, Int), seed: UInt64) -> Double {
    var generator = SeededRandom(seed: seed)
    let rounds = 1500
    var rejected = 0
    for _ in 0..<rounds {
      let comparison = CountComparison(
        base: count(chance, of: totals.0, &generator),
        new: count(chance, of: totals.1, &generator),
        dispersion: CountDispersion(phi: 1, variation: 0))
      if comparison.p <= 0.05 { rejected += 1 }
    }
    return Double(rejected) / Double(rounds)
  }

  private func count(
    _ chance: Double, of total: Int, _ generator: inout SeededRandom
  ) -> ExposedCount {
    ExposedCount(
      count: Double(generator.binomial(trials: total, chance: chance)), exposure: Double(total))
  }

  @Test(arguments: [(0.05, 200, 300), (0.2, 200, 200), (0.5, 150, 300)])
  func `rejections stay near the nominal level`(chance: Double, base: Int, new: Int) {
    let share = rejectedShare(chance: chance, totals: (base, new), seed: 42)
    #expect(share > 0.02 && share < 0.065, "rejected \(share)")
  }
}
