import Glibc

/// How new values stand to the base values they were measured beside: pairs drift together.
package struct PairedRatios: Equatable, Sendable {
  /// The typical ratio of new to base; not a number without pairs.
  package let ratio: Double
  /// The ratios that the test does not reject.
  package let interval: RatioInterval
  /// The two-sided probability of ratios at least this far from one.
  package let p: Double

  /// Tests the logarithms of ratios: six and more pairs by Wilcoxon's signed ranks, with the
  /// interval of Walsh averages (Tukey 1949); fewer by Student's t.
  package init(logRatios: [Double], alpha: Double = 0.05) {
    let logs = logRatios.filter(\.isFinite)
    if logs.count < 6 {
      self.init(few: logs, alpha)
    } else {
      self.init(ranked: logs, alpha)
    }
  }

  private init(few logs: [Double], _ alpha: Double) {
    let values = Measurements(logs)
    ratio = exp(values.mean)
    guard logs.count > 1 else {
      (interval, p) = (.unknown, 1)
      return
    }
    let error = (values.variance / Double(logs.count)).squareRoot()
    let distribution = StudentT(degrees: Double(logs.count - 1))
    p = error > 0 ? distribution.twoSidedP(values.mean / error) : values.mean == 0 ? 1 : 0
    let half = distribution.criticalValue(alpha: alpha) * error
    interval = RatioInterval(lower: exp(values.mean - half), upper: exp(values.mean + half))
  }

  private init(ranked logs: [Double], _ alpha: Double) {
    p = (try? WilcoxonSignedRank(differences: logs).p) ?? 1
    let averages = Self.walshAverages(logs)
    ratio = exp(Measurements(averages).median)
    let rank = Self.rank(logs.count, alpha)
    interval =
      rank < 1
      ? .unknown
      : RatioInterval(
        lower: exp(averages[rank - 1]), upper: exp(averages[averages.count - rank]))
  }

  /// Means of all pairs of values, each with itself too; O(n² log n).
  private static func walshAverages(_ values: [Double]) -> [Double] {
    var averages: [Double] = []
    for (index, first) in values.enumerated() {
      for second in values[index...] { averages.append((first + second) / 2) }
    }
    return averages.sorted()
  }

  /// The largest c for which P(W ≤ c − 1) is at most alpha/2, by the normal approximation with
  /// correction for continuity beyond 40 pairs.
  private static func rank(_ count: Int, _ alpha: Double) -> Int {
    let pairs = Double(count)
    guard count <= 40 else {
      let deviation = (pairs * (pairs + 1) * (2 * pairs + 1) / 24).squareRoot()
      let bound =
        pairs * (pairs + 1) / 4
        + NormalDistribution.quantile(alpha / 2) * deviation - 0.5
      return Int(max(0, bound.rounded(.down))) + 1
    }
    var ways = [1.0]
    for rank in 1...count {
      ways += Array(repeating: 0, count: rank)
      for sum in stride(from: ways.count - 1, through: rank, by: -1) {
        ways[sum] += ways[sum - rank]
      }
    }
    let limit = alpha / 2 * ways.reduce(0, +)
    var below = 0.0
    return ways.firstIndex { way in
      below += way
      return below > limit
    } ?? 0
  }
}
