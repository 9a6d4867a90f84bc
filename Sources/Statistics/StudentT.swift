/// Student's t distribution.
package struct StudentT: Equatable, Sendable {
  /// Degrees of freedom, above zero and possibly fractional.
  package let degrees: Double

  /// A distribution with so many degrees of freedom.
  package init(degrees: Double) {
    self.degrees = degrees
  }

  /// The two-sided probability of a value at least as far from zero as `t`.
  package func twoSidedP(_ t: Double) -> Double {
    guard degrees > 0, !t.isNaN else { return .nan }
    guard degrees.isFinite else { return NormalDistribution.twoSidedP(t) }
    return regularizedBeta(degrees / (degrees + t * t), degrees / 2, 0.5)
  }

  /// The positive value that is exceeded in size with probability `alpha`, by bisection.
  package func criticalValue(alpha: Double) -> Double {
    guard alpha > 0, alpha < 1, degrees > 0 else { return alpha >= 1 ? 0 : .infinity }
    var low = 0.0
    var high = 1.0
    while twoSidedP(high) > alpha, high < 1e150 { high *= 2 }
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if twoSidedP(middle) > alpha { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
