/// Wilcoxon's signed-rank test of paired differences, which slow drift does not disturb.
package struct WilcoxonSignedRank: Equatable, Sendable {
  /// The sum of the ranks of the positive differences.
  package let positiveSum: Double
  /// How many differences are not zero.
  package let count: Int
  /// The two-sided probability of a sum at least as far from its mean.
  package let p: Double

  /// Tests whether differences lie about zero; zeros are left out.
  ///
  /// Exact, with ties too, up to 40 differences, O(n³); the normal approximation beyond.
  ///
  /// - Throws: the reason why there is nothing to test.
  package init(differences: [Double]) throws(Caveat) {
    guard !differences.contains(where: \.isNaN) else { throw .notANumber }
    let kept = differences.filter { $0 != 0 }.sorted { $0.magnitude < $1.magnitude }
    guard !kept.isEmpty else { throw .allEqual }
    let twiceRanks = WilcoxonSignedRank.twiceRanks(kept)
    let twiceSum = zip(kept, twiceRanks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    count = kept.count
    positiveSum = Double(twiceSum) / 2
    p =
      kept.count <= 40
      ? WilcoxonSignedRank.exactP(twiceSum, twiceRanks)
      : WilcoxonSignedRank.approximateP(twiceSum, twiceRanks)
  }

  private static func twiceRanks(_ ordered: [Double]) -> [Int] {
    var ranks: [Int] = []
    while ranks.count < ordered.count {
      let start = ranks.count
      let group = ordered[start...].prefix { $0.magnitude == ordered[start].magnitude }.count
      ranks.append(contentsOf: repeatElement(2 * start + group + 1, count: group))
    }
    return ranks
  }

  /// Counts the signs that give each sum.
  private static func exactP(_ twiceSum: Int, _ twiceRanks: [Int]) -> Double {
    let total = twiceRanks.reduce(0, +)
    var ways = [Double](repeating: 0, count: total + 1)
    ways[0] = 1
    for rank in twiceRanks {
      for sum in stride(from: total, through: rank, by: -1) { ways[sum] += ways[sum - rank] }
    }
    let smaller = min(twiceSum, total - twiceSum)
    let tail = ways[...smaller].reduce(0, +)
    return min(1, 2 * tail / ways.reduce(0, +))
  }

  private static func approximateP(_ twiceSum: Int, _ twiceRanks: [Int]) -> Double {
    let mean = Double(twiceRanks.reduce(0, +)) / 2
    let variance = twiceRanks.reduce(0) { $0 + Double($1) * Double($1) } / 4
    let distance = max(0, (Double(twiceSum) - mean).magnitude - 1)
    return NormalDistribution.twoSidedP(distance / variance.squareRoot())
  }
}
