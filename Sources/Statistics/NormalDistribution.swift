import Glibc

/// The standard normal distribution.
package enum NormalDistribution {
  /// The probability of a value at or below `z`.
  package static func cumulative(_ z: Double) -> Double {
    erfc(-z / 2.0.squareRoot()) / 2
  }

  /// The two-sided probability of a value at least as far from zero as `z`.
  package static func twoSidedP(_ z: Double) -> Double {
    erfc(z.magnitude / 2.0.squareRoot())
  }

  /// The value below which a share `p` lies, to full double precision in the middle range.
  ///
  /// Acklam's rational approximation (2003) followed by one Halley step.
  package static func quantile(_ p: Double) -> Double {
    guard p > 0 else { return p == 0 ? -.infinity : .nan }
    guard p < 1 else { return p == 1 ? .infinity : .nan }
    let start = approximateQuantile(p)
    let excess = cumulative(start) - p
    let step = excess * (2 * Double.pi).squareRoot() * exp(start * start / 2)
    return start - step / (1 + start * step / 2)
  }

  private static let lowTail = 0.02425

  private static func approximateQuantile(_ p: Double) -> Double {
    if p < lowTail { return tailQuantile((-2 * log(p)).squareRoot()) }
    if p > 1 - lowTail { return -tailQuantile((-2 * log(1 - p)).squareRoot()) }
    let offset = p - 0.5
    let square = offset * offset
    let above = [
      -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
      1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00,
    ]
    let below = [
      -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
      6.680131188771972e+01, -1.328068155288572e+01, 1,
    ]
    return polynomial(above, at: square) * offset / polynomial(below, at: square)
  }

  private static func tailQuantile(_ root: Double) -> Double {
    let above = [
      -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
      -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00,
    ]
    let below = [
      7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
      3.754408661907416e+00, 1,
    ]
    return polynomial(above, at: root) / polynomial(below, at: root)
  }

  private static func polynomial(_ coefficients: [Double], at x: Double) -> Double {
    coefficients.reduce(0) { $0 * x + $1 }
  }
}
