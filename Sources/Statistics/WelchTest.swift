/// Welch's test of whether two sets have one mean, for variances that differ.
package struct WelchTest: Equatable, Sendable {
  /// The difference of the means, new minus base.
  package let difference: Double
  /// The standard error of the difference.
  package let standardError: Double
  /// The degrees of freedom by Welch and Satterthwaite.
  package let degrees: Double

  /// Tests two sets of at least two values each.
  package init?(base: Measurements, new: Measurements) {
    guard base.count > 1, new.count > 1 else { return nil }
    let baseError = base.variance / Double(base.count)
    let newError = new.variance / Double(new.count)
    let sum = baseError + newError
    guard sum > 0, sum.isFinite else { return nil }
    difference = new.mean - base.mean
    standardError = sum.squareRoot()
    degrees =
      sum * sum
      / (baseError * baseError / Double(base.count - 1)
        + newError * newError / Double(new.count - 1))
  }

  /// The two-sided probability of a difference at least this large by chance.
  package var p: Double {
    StudentT(degrees: degrees).twoSidedP(difference / standardError)
  }

  /// The differences that the test would not reject at level `alpha`.
  package func interval(alpha: Double = 0.05) -> (lower: Double, upper: Double) {
    let half = StudentT(degrees: degrees).criticalValue(alpha: alpha) * standardError
    return (difference - half, difference + half)
  }
}
