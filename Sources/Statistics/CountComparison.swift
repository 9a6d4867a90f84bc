import Glibc

/// Two counts compared by the mid-p conditional binomial test, their overdispersion removed first.
///
/// Given the sum of two Poisson counts, one of them is binomial (Przyborowski and Wilenski 1940);
/// half of the observed outcome's probability counts as more extreme (Lancaster 1961), which brings
/// the size of the test close to its nominal level. Written in the incomplete beta function, and
/// so continuous in the counts, which are first divided by the design factor.
package struct CountComparison: Equatable, Sendable {
  /// The measured base.
  package let base: ExposedCount
  /// The measured new.
  package let new: ExposedCount
  /// The factor that both counts are divided by to make them vary like Poisson counts.
  package let designFactor: Double

  private let scaledBase: Double
  private let scaledNew: Double
  /// Base's part of both exposures, the chance of a count to be base's if nothing changed.
  private let baseChance: Double

  /// Compares two counts whose dispersion is known or assumed.
  package init(base: ExposedCount, new: ExposedCount, dispersion: CountDispersion) {
    self.base = base
    self.new = new
    designFactor = dispersion.designFactor(base: base, new: new)
    scaledBase = base.count / designFactor
    scaledNew = new.count / designFactor
    baseChance = base.exposure / (base.exposure + new.exposure)
  }

  /// Whether both sides have exposure and at least one of them a count.
  package var isTestable: Bool {
    base.exposure > 0 && new.exposure > 0 && base.count + new.count > 0
  }

  /// The two-sided mid-p value, 1 where there is nothing to test.
  package var p: Double {
    guard isTestable else { return 1 }
    let tails = tails(at: baseChance)
    return min(1, 2 * min(tails.atMost, tails.atLeast))
  }

  /// The rate of new by the rate of base; infinite for a new row, zero for one that is gone.
  package var ratio: Double {
    guard isTestable else { return .nan }
    return base.count == 0 ? .infinity : new.rate / base.rate
  }

  /// The ratios that the test would not reject at level `alpha`, by bisection.
  package func interval(alpha: Double = 0.05) -> RatioInterval {
    guard isTestable, alpha > 0, alpha < 1 else { return .unknown }
    let exposures = base.exposure / new.exposure
    let smallestChance = scaledBase == 0 ? 0 : chance { tails(at: $0).atLeast >= alpha / 2 }
    let largestChance = scaledNew == 0 ? 1 : chance { tails(at: $0).atMost < alpha / 2 }
    return RatioInterval(
      lower: (1 - largestChance) / largestChance * exposures,
      upper: smallestChance == 0 ? .infinity : (1 - smallestChance) / smallestChance * exposures)
  }

  /// The smallest p-value that counts of this sum can give (Tarone 1990).
  package var smallestP: Double {
    guard isTestable else { return 1 }
    return pow(min(baseChance, 1 - baseChance), scaledBase + scaledNew)
  }

  /// Whether no split of these counts could reach `alpha`, or there are fewer than ten.
  ///
  /// The test conditions on the sum, so leaving such rows out of the family keeps the false
  /// discovery rate (Bourgon, Gentleman and Huber 2010).
  package func cannotBeSignificant(alpha: Double = 0.05) -> Bool {
    base.count + new.count < CountComparison.fewestCounts || smallestP > alpha
  }

  private static let fewestCounts = 10.0

  /// The increase that would be found with the given chance, 0.5 being half as much again.
  ///
  /// e^((z(1−α/2) + z(power))·se) − 1, se that of the log ratio at the pooled rate.
  package func minimumDetectableIncrease(alpha: Double = 0.05, power: Double = 0.8) -> Double {
    guard isTestable else { return .infinity }
    let quantiles =
      NormalDistribution.quantile(1 - alpha / 2) + NormalDistribution.quantile(power)
    return expm1(quantiles * pooledLogVariance.squareRoot())
  }

  /// The p-value once the log ratio carries an independent error of this variance too.
  ///
  /// The larger of the mid-p value and that of the normal test, for rows whose exposure is itself
  /// an estimate, such as a benchmark's time per operation.
  package func p(withLogVariance variance: Double) -> Double {
    guard isTestable, base.count > 0, new.count > 0 else { return p }
    let counts = designFactor * (1 / base.count + 1 / new.count)
    let deviate = log(ratio) / (counts + max(0, variance)).squareRoot()
    return max(p, NormalDistribution.twoSidedP(deviate))
  }

  /// Both counts as they would split had nothing changed, so that a zero does no harm.
  private var pooledLogVariance: Double {
    let total = base.count + new.count
    return designFactor * (1 / (total * baseChance) + 1 / (total * (1 - baseChance)))
  }

  private typealias Tails = (atMost: Double, atLeast: Double)

  /// The mid-p probabilities of at most and at least the observed base count.
  private func tails(at chance: Double) -> Tails {
    let atMost = scaledNew == 0 ? 1 : regularizedBeta(1 - chance, scaledNew, scaledBase + 1)
    let atLeast = scaledBase == 0 ? 1 : regularizedBeta(chance, scaledBase, scaledNew + 1)
    return ((atMost + 1 - atLeast) / 2, (atLeast + 1 - atMost) / 2)
  }

  /// The chance at which a condition that fails below it and holds above it begins to hold.
  private func chance(where holds: (Double) -> Bool) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }
}
