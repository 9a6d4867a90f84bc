/// How much more counts vary from run to run than independent events would.
package struct CountDispersion: Equatable, Sendable {
  /// Variance by mean of small counts; 1 is Poisson.
  package let phi: Double
  /// Coefficient of variation of the underlying cost between runs.
  package let variation: Double
  /// Whether exposures are totals that hold the counts, so that counts vary less near the total.
  package let exposuresHoldCounts: Bool

  /// Negative or non-finite parts are taken as Poisson counts without variation.
  package init(phi: Double, variation: Double = 0.02, exposuresHoldCounts: Bool = true) {
    self.phi = phi.isFinite && phi > 0 ? phi : 1
    self.variation = variation.isFinite ? max(0, variation) : 0
    self.exposuresHoldCounts = exposuresHoldCounts
  }

  /// Single profiles whose samples all lie under one benchmark's root.
  package static let benchmarkRoot = CountDispersion(phi: 1.5)
  /// Single profiles of a whole process.
  package static let wholeProcess = CountDispersion(phi: 2)
  /// Independent events, for instance those kept by random thinning.
  package static let poisson = CountDispersion(phi: 1, variation: 0)

  /// The factor by which the variance of these counts exceeds the Poisson variance.
  ///
  /// φ·(1 − p̂) + cv²·N/2, p̂ the pooled share of the exposure, N both counts together.
  package func designFactor(base: ExposedCount, new: ExposedCount) -> Double {
    let total = base.count + new.count
    let factor = phi * (1 - pooledShare(base, new)) + variation * variation * total / 2
    return max(factor, CountDispersion.smallestFactor)
  }

  /// Keeps the scaled counts of a row that makes up the whole exposure finite.
  private static let smallestFactor = 1e-3

  private func pooledShare(_ base: ExposedCount, _ new: ExposedCount) -> Double {
    let exposure = base.exposure + new.exposure
    guard exposuresHoldCounts, exposure > 0 else { return 0 }
    return min(1, (base.count + new.count) / exposure)
  }
}
