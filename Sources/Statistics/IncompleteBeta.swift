import Glibc

/// The natural logarithm of the gamma function of a positive number.
package func logGamma(_ x: Double) -> Double {
  lgamma(x).0
}

/// The regularised incomplete beta function I_x(a, b).
///
/// Continued fraction by Lentz's method, O(√max(a, b)) steps, relative error near 1e-13; beyond
/// `normalLimit` the normal approximation of Peizer and Pratt (1968), which is there exact to
/// 1e-6. Continuous in `a` and `b`, so fractional counts are welcome. Not a number for a negative
/// or infinite parameter.
package func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
  guard a >= 0, b >= 0, a.isFinite, b.isFinite, !x.isNaN else { return .nan }
  if x <= 0 || b == 0 { return 0 }
  if x >= 1 || a == 0 { return 1 }
  if a + b > IncompleteBeta.normalLimit { return IncompleteBeta.approximate(x, a, b) }
  return x < (a + 1) / (a + b + 2)
    ? IncompleteBeta.tail(x, a, b)
    : 1 - IncompleteBeta.tail(1 - x, b, a)
}

private enum IncompleteBeta {
  static let normalLimit = 1e6
  static let smallest = 1e-300
  static let precision = 1e-15
  static let maximumSteps = 10_000

  /// The function itself where its continued fraction converges quickly, x below the mean.
  static func tail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x)
    return exp(logFront) * continuedFraction(x, a, b) / a
  }

  private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var fraction = LentzFraction(firstDenominator: 1 - (a + b) * x / (a + 1))
    for step in 1...maximumSteps {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      _ = fraction.multiply(by: even)
      let change = fraction.multiply(by: odd)
      if (change - 1).magnitude < precision { break }
    }
    return fraction.value
  }

  /// Peizer and Pratt's normal deviate of the binomial tail that the function equals.
  static func approximate(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let trials = a + b - 1
    let successes = a - 0.5
    let failures = b - 0.5
    let spread = successes - trials * x
    let corrected = spread + (1 - 2 * x) / 6
    // So near the mean the logarithms below would cancel; the plain deviate is exact enough.
    guard spread.magnitude > 1, successes > 0, failures > 0 else {
      return NormalDistribution.cumulative(-corrected / (trials * x * (1 - x)).squareRoot())
    }
    let divergence =
      successes * log(successes / (trials * x)) + failures * log(failures / (trials * (1 - x)))
    let scale = (2 * max(0, divergence) / (1 + 1 / (6 * trials))).squareRoot()
    return NormalDistribution.cumulative(-corrected * scale / spread.magnitude)
  }
}

/// A continued fraction evaluated from the front, each denominator kept away from zero.
private struct LentzFraction {
  private var numerator = 1.0
  private var denominator: Double
  private(set) var value: Double

  init(firstDenominator: Double) {
    denominator = 1 / LentzFraction.awayFromZero(firstDenominator)
    value = denominator
  }

  mutating func multiply(by term: Double) -> Double {
    denominator = 1 / LentzFraction.awayFromZero(1 + term * denominator)
    numerator = LentzFraction.awayFromZero(1 + term / numerator)
    let change = denominator * numerator
    value *= change
    return change
  }

  private static func awayFromZero(_ x: Double) -> Double {
    x.magnitude < IncompleteBeta.smallest ? IncompleteBeta.smallest : x
  }
}
