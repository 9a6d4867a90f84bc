import Glibc

/// The ratio of new to base that makes both sets most alike, and its interval.
///
/// The median of all ratios of one new value to one base value (Hodges and Lehmann 1963); the
/// interval takes the ranks at which the Mann–Whitney test begins to reject (Moses 1965).
package struct HodgesLehmann: Equatable, Sendable {
  /// The median ratio.
  package let ratio: Double
  /// The ratios that the U test would not reject; unbounded where the sets are too small.
  package let interval: RatioInterval

  /// Compares two sets of positive values; nothing where a value is not positive and finite.
  ///
  /// O(nm log nm); of more than 500 values a side evenly spaced ones stand for all.
  package init?(base: Measurements, new: Measurements, alpha: Double = 0.05) {
    let isPositive = { (value: Double) in value > 0 && value.isFinite }
    guard base.count > 0, new.count > 0, base.sorted.allSatisfy(isPositive),
      new.sorted.allSatisfy(isPositive)
    else { return nil }
    let baseLogs = HodgesLehmann.thinned(base.sorted).map { log($0) }
    let newLogs = HodgesLehmann.thinned(new.sorted).map { log($0) }
    let ratios = newLogs.flatMap { value in baseLogs.map { value - $0 } }.sorted()
    let middle = ratios.count / 2
    let isOdd = ratios.count % 2 == 1
    ratio = exp(isOdd ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2)
    let share = Double(ratios.count) / (Double(base.count) * Double(new.count))
    let rank = Int(Double(HodgesLehmann.rank(base.count, new.count, alpha: alpha)) * share)
    interval =
      rank < 1
      ? .unknown
      : RatioInterval(lower: exp(ratios[rank - 1]), upper: exp(ratios[ratios.count - rank]))
  }

  /// Evenly spaced order statistics where there are so many that all pairs would fill the memory.
  private static func thinned(_ sorted: [Double]) -> [Double] {
    let limit = 500
    guard sorted.count > limit else { return sorted }
    return (0..<limit).map { sorted[(2 * $0 + 1) * sorted.count / (2 * limit)] }
  }

  /// The largest c for which P(U ≤ c − 1) is at most alpha/2; zero where there is none.
  static func rank(_ first: Int, _ second: Int, alpha: Double) -> Int {
    guard first <= largestExact, second <= largestExact else {
      return approximateRank(first, second, alpha: alpha)
    }
    let distribution = UDistribution(first: first, second: second)
    var low = 0
    var high = first * second / 2
    while low < high {
      let middle = (low + high + 1) / 2
      let isTail = distribution.cumulative(Double(middle - 1)) <= alpha / 2
      if isTail { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private static let largestExact = 50

  private static func approximateRank(_ first: Int, _ second: Int, alpha: Double) -> Int {
    let product = Double(first) * Double(second)
    let deviation = (product * Double(first + second + 1) / 12).squareRoot()
    let bound = product / 2 + NormalDistribution.quantile(alpha / 2) * deviation
    return max(0, Int(bound.rounded(.down)))
  }
}
