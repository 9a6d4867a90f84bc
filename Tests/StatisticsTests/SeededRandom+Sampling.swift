import TestSupport

extension SeededRandom {
  /// A number from zero up to one.
  mutating func uniform() -> Double {
    Double.random(in: 0..<1, using: &self)
  }

  /// The number of successes in independent trials.
  mutating func binomial(trials: Int, chance: Double) -> Int {
    (0..<trials).reduce(0) { successes, _ in successes + (uniform() < chance ? 1 : 0) }
  }
}
