/// The distribution of the Mann–Whitney U of the first of two sets if both come from one source.
package struct UDistribution: Sendable {
  /// The size of the first set.
  package let first: Int
  /// The size of the second set.
  package let second: Int
  /// The sizes of the groups of equal values in ascending order, nothing where all values differ.
  package let ties: [Int]?

  /// A distribution for two sizes; `ties` must add up to both.
  package init(first: Int, second: Int, ties: [Int]? = nil) {
    self.first = first
    self.second = second
    self.ties = ties
  }

  /// The probability of a U at or below `u`; both sides then need at least one value.
  ///
  /// O(n·m·u) without ties, O(N²·n·m) with ties.
  package func cumulative(_ u: Double) -> Double {
    if u < 0 { return 0 }
    if u >= Double(first * second) { return 1 }
    guard let ties else { return cumulativeWithoutTies(Int(u.rounded(.down))) }
    return cumulativeWithTies(u, ties)
  }

  /// What Go's tools take for `cumulative`; it differs for two groups of ties below the least U.
  ///
  /// The number of values that may come from the upper group is a quotient there, rounded towards
  /// zero also when it is negative, so that one impossible choice is counted.
  func compatibleCumulative(_ u: Double) -> Double {
    guard let ties, ties.count == 2, first <= ties[0] else { return cumulative(u) }
    let excess = Int((2 * u).rounded(.down)) - first * (ties[0] - first)
    guard excess < 0, excess > -(first + second) else { return cumulative(u) }
    return (0..<first).reduce(1) { chance, taken in
      chance * Double(ties[0] - taken) / Double(first + second - taken)
    }
  }

  private func cumulativeWithoutTies(_ u: Int) -> Double {
    let mirrored = u >= (first * second + 1) / 2
    let limit = mirrored ? first * second - u - 1 : u
    let below = probabilities(through: limit).reduce(0, +)
    return mirrored ? 1 - below : below
  }

  /// The probability of each U from zero, by the recurrence of Mann and Whitney (1947).
  ///
  /// p(n, m, U) = (n·p(n−1, m, U−m) + m·p(n, m−1, U)) / (n+m), and p(n, m) = p(m, n).
  private func probabilities(through limit: Int) -> [Double] {
    let small = min(first, second)
    let large = max(first, second)
    var rows = [[Double]](repeating: [], count: small + 1)
    rows[0] = [1] + [Double](repeating: 0, count: max(0, limit))
    for m in 0...large {
      for n in stride(from: 1, through: min(small, m), by: 1) {
        let without = n < m ? rows[n] : rows[n - 1]
        rows[n] = UDistribution.combined(rows[n - 1], without, n, m)
      }
    }
    return rows[small]
  }

  private static func combined(
    _ shifted: [Double], _ unshifted: [Double], _ n: Int, _ m: Int
  ) -> [Double] {
    shifted.indices.map { u in
      let left = u >= m ? Double(n) * shifted[u - m] : 0
      return (left + Double(m) * unshifted[u]) / Double(n + m)
    }
  }

  /// Counts the ways to choose the first set, by its size and twice its sum of mid-ranks.
  private func cumulativeWithTies(_ u: Double, _ ties: [Int]) -> Double {
    let limit = Int((2 * u).rounded(.down)) + first * (first + 1)
    var ways = ChoiceTable(size: first, largestSum: limit)
    var below = 0
    for group in ties {
      ways.add(group: group, twiceRank: 2 * below + group + 1)
      below += group
    }
    return ways.full / ChoiceTable.choices(of: first, among: first + second)
  }
}

/// Numbers of ways to have chosen so many values with such a sum of doubled ranks.
private struct ChoiceTable {
  private let largestSum: Int
  /// By the number chosen, then by the sum.
  private var ways: [[Double]]

  /// Sums above the largest are not counted.
  init(size: Int, largestSum: Int) {
    self.largestSum = largestSum
    ways = [[Double]](repeating: [], count: size + 1)
    ways[0] = [1]
  }

  /// Lets each choice take any number of a group of equal values, all of one rank.
  ///
  /// Fuller choices are made first, from those that have none of the group yet.
  mutating func add(group: Int, twiceRank: Int) {
    for chosen in stride(from: ways.count - 1, through: 1, by: -1) {
      var choices = 1.0
      var sums: [Double] = []
      swap(&sums, &ways[chosen])
      for taken in stride(from: 1, through: min(group, chosen), by: 1) {
        choices = (choices * Double(group - taken + 1) / Double(taken)).rounded()
        ChoiceTable.add(
          ways[chosen - taken], shiftedBy: taken * twiceRank, times: choices, to: &sums, largestSum)
      }
      ways[chosen] = sums
    }
  }

  private static func add(
    _ source: [Double], shiftedBy shift: Int, times factor: Double, to target: inout [Double],
    _ largestSum: Int
  ) {
    let count = min(source.count, largestSum + 1 - shift)
    guard count > 0 else { return }
    if target.count < shift + count {
      target.append(contentsOf: repeatElement(0, count: shift + count - target.count))
    }
    for index in 0..<count { target[index + shift] += source[index] * factor }
  }

  /// The number of full choices.
  var full: Double {
    ways[ways.count - 1].reduce(0, +)
  }

  /// The number of ways to choose so many values among all, exact up to 2^53.
  static func choices(of size: Int, among count: Int) -> Double {
    (0..<size).reduce(1) { ways, index in
      (ways * Double(count - index) / Double(index + 1)).rounded()
    }
  }
}
