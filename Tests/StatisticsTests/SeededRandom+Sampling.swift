import TestSupport

extension SeededRandom {
  /// The number of successes in independent trials.
  mutating func binomial(trials: Int, chance: Double) -> Int {
    (0..<trials).reduce(0) { successes, _ in successes + (uniform() < chance ? 1 : 0) }
  }
}
