import Glibc

/// The verdict of the quasi-likelihood test on one row.
package struct QuasiLikelihoodComparison: Equatable, Sendable {
  /// All base counts together.
  package let base: ExposedCount
  /// All new counts together.
  package let new: ExposedCount
  /// Variance by mean of the summed counts.
  package let dispersion: Double
  /// The degrees of freedom of the test.
  package let degrees: Double

  /// Whether both sides have exposure and at least one of them a count.
  package var isTestable: Bool {
    base.exposure > 0 && new.exposure > 0 && base.count + new.count > 0
  }

  /// The rate of new by the rate of base; infinite for a new row, zero for one that is gone.
  package var ratio: Double {
    guard isTestable else { return .nan }
    return base.count == 0 ? .infinity : new.rate / base.rate
  }

  /// The two-sided probability of a ratio at least this far from one, 1 with nothing to test.
  package var p: Double {
    guard isTestable else { return 1 }
    return StudentT(degrees: degrees).twoSidedP(logRatio / standardError)
  }

  /// The ratios that the test would not reject at level `alpha`.
  package func interval(alpha: Double = 0.05) -> RatioInterval {
    guard isTestable else { return .unknown }
    let half = StudentT(degrees: degrees).criticalValue(alpha: alpha) * standardError
    return RatioInterval(lower: exp(logRatio - half), upper: exp(logRatio + half))
  }

  /// The increase that would be found with the given chance, 0.5 being half as much again.
  package func minimumDetectableIncrease(alpha: Double = 0.05, power: Double = 0.8) -> Double {
    guard isTestable else { return .infinity }
    let distribution = StudentT(degrees: degrees)
    let quantiles =
      distribution.criticalValue(alpha: alpha) + distribution.criticalValue(alpha: 2 - 2 * power)
    return expm1(quantiles * standardError)
  }

  /// Half a count is added to each side so that a zero has a logarithm.
  private var logRatio: Double {
    log((new.count + 0.5) / new.exposure / ((base.count + 0.5) / base.exposure))
  }

  private var standardError: Double {
    (dispersion * (1 / (base.count + 0.5) + 1 / (new.count + 0.5))).squareRoot()
  }
}
