import Glibc

extension RatioInterval {
  /// A p-value and an interval whose ratio carries an independent error of its own besides.
  ///
  /// Both are taken back to a normal deviate and its standard error, the variance of the logarithm
  /// is added, and both are made anew. O(1).
  package static func widened(
    p: Double, interval: RatioInterval, ratio: Double, logVariance: Double
  ) -> (p: Double, interval: RatioInterval) {
    let effect = log(ratio)
    guard logVariance > 0, effect.isFinite, p.isFinite else { return (p, interval) }
    let deviate = -NormalDistribution.quantile(max(p, 1e-300) / 2)
    let error = deviate > 0 ? effect.magnitude / deviate : .infinity
    let widened = (error * error + logVariance).squareRoot()
    let value = widened.isFinite ? NormalDistribution.twoSidedP(effect / widened) : p
    return (max(p, value), interval.widened(around: effect, by: logVariance))
  }

  private func widened(around effect: Double, by logVariance: Double) -> RatioInterval {
    let extra = 1.96 * 1.96 * logVariance
    let bound = { (end: Double, sign: Double) -> Double in
      guard end > 0, end.isFinite else { return end }
      let half = log(end) - effect
      return exp(effect + sign * (half * half + extra).squareRoot())
    }
    return RatioInterval(lower: bound(lower, -1), upper: bound(upper, 1))
  }
}
