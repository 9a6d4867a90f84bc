/// The two-sided Mann–Whitney U test of whether two sets come from one distribution.
package struct MannWhitney: Equatable, Sendable {
  /// How the probability of the tail beyond the observed U is found.
  package enum Tail: Equatable, Sendable {
    /// The smaller of the two tails of the exact distribution, doubled, at most one.
    case exact
    /// Go benchstat's: with ties and unequal sizes the distribution is not symmetric, but the
    /// tail is still taken at the smaller of both sets' U, so p can exceed one or be zero.
    case compatible
  }

  /// The U of the base: how often a base value exceeds a new one, equal ones counting half.
  package let u: Double
  /// The two-sided probability of a U at least as far out.
  package let p: Double

  /// Tests two sets; exact up to 50 a side, with ties up to 25, else the normal approximation.
  ///
  /// - Throws: the reason why there is nothing to test, which is a caveat of the result.
  package init(
    base: Measurements, new: Measurements, tail: Tail = .exact
  ) throws(Caveat) {
    guard !base.holdsNaN, !new.holdsNaN else { throw .notANumber }
    let ranks = JointRanks(base.sorted, new.sorted)
    guard ranks.ties.count > 1 else { throw .allEqual }
    let u = ranks.sumOfFirst - Double(base.count * (base.count + 1)) / 2
    self.u = u
    let limit = ranks.hasTies ? 25 : 50
    if base.count <= limit, new.count <= limit {
      let distribution = UDistribution(
        first: base.count, second: new.count, ties: ranks.hasTies ? ranks.ties : nil)
      p = MannWhitney.exactP(u, distribution, tail)
    } else {
      p = MannWhitney.approximateP(u, base.count, new.count, ranks, tail)
    }
  }

  private static func exactP(_ u: Double, _ distribution: UDistribution, _ tail: Tail) -> Double {
    let other = Double(distribution.first * distribution.second) - u
    guard tail == .exact, distribution.ties != nil else {
      return u == other ? 1 : 2 * distribution.compatibleCumulative(min(u, other))
    }
    let atMost = distribution.cumulative(u)
    let atLeast = 1 - distribution.cumulative(u - 0.5)
    return min(1, 2 * min(atMost, atLeast))
  }

  private static func approximateP(
    _ u: Double, _ first: Int, _ second: Int, _ ranks: JointRanks, _ tail: Tail
  ) -> Double {
    let product = Double(first) * Double(second)
    let total = Double(first + second)
    let variance = product / 12 * (total + 1 - ranks.tieCorrection / (total * (total - 1)))
    let distance = u - product / 2
    let continuity = distance == 0 ? 0 : distance > 0 ? 0.5 : -0.5
    let deviate = (distance - continuity) / variance.squareRoot()
    guard tail == .compatible else { return NormalDistribution.twoSidedP(deviate) }
    let below = NormalDistribution.cumulative(deviate)
    return 2 * min(below, 1 - below)
  }
}

/// The ranks of two ascending sequences merged, equal values sharing the mean of theirs.
private struct JointRanks {
  /// The sizes of the groups of equal values in ascending order.
  private(set) var ties: [Int] = []
  private(set) var sumOfFirst = 0.0

  init(_ first: [Double], _ second: [Double]) {
    var i = 0
    var j = 0
    while i < first.count || j < second.count {
      let value = JointRanks.smaller(first, i, second, j)
      let ranked = i + j
      let start = i
      while i < first.count, first[i] == value { i += 1 }
      while j < second.count, second[j] == value { j += 1 }
      let group = i + j - ranked
      ties.append(group)
      sumOfFirst += Double(i - start) * (Double(2 * ranked + group + 1) / 2)
    }
  }

  var hasTies: Bool { ties.contains { $0 > 1 } }

  /// Σ(t³ − t) over the groups.
  var tieCorrection: Double {
    ties.reduce(0) { $0 + Double($1) * (Double($1) * Double($1) - 1) }
  }

  private static func smaller(_ first: [Double], _ i: Int, _ second: [Double], _ j: Int) -> Double {
    guard i < first.count else { return second[j] }
    guard j < second.count else { return first[i] }
    return min(first[i], second[j])
  }
}
