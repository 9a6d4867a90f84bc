import Glibc

/// How many operations of a benchmark one run may have done for each of another's, as far as rows
/// tell that count what they allocated.
///
/// A row belongs to what is done once, to what is done for each operation, or changed in some way
/// of its own, as likely one as the other: its events are divided equally, by the ratio of the
/// operations, or in any way at all. So rows that stayed as they were make other numbers of
/// operations unlikely, and rows that moved together make them likely.
package struct OperationsRatio: Sendable, Equatable {
  /// The log likelihood of each ratio of the grid by distinct row.
  private let likelihoods: [[Double]]
  private let positions: [Int]
  private let sums: [Double]

  /// Counts that vary like independent ones; O(rows).
  package init(_ rows: [(base: Double, new: Double)]) {
    let distinct = DistinctCounts(rows)
    positions = distinct.positions
    likelihoods = distinct.pairs.map { Self.likelihoods($0.counts) }
    var sums = Self.logRatios.map { _ in 0.0 }
    for (row, pair) in zip(likelihoods, distinct.pairs) {
      for index in sums.indices { sums[index] += Double(pair.times) * row[index] }
    }
    self.sums = sums
  }

  /// Steps of five per cent, up to a thousand times as many operations either way.
  private static let logRatios = (-138...138).map { Double($0) * 0.05 }

  /// The largest and the smallest ratio that the rows do not rule out at level `alpha`, by the
  /// likelihood ratio; one row can be left aside.
  package func interval(without row: Int?, alpha: Double = 0.05) -> RatioInterval {
    let own = row.flatMap { positions.indices.contains($0) ? likelihoods[positions[$0]] : nil }
    let rest = own.map { own in zip(sums, own).map(-) } ?? sums
    let quantile = NormalDistribution.quantile(1 - alpha / 2)
    let least = (rest.max() ?? 0) - quantile * quantile / 2
    let possible = zip(Self.logRatios, rest).filter { $1 >= least }.map(\.0)
    guard let lower = possible.first, let upper = possible.last else { return .unknown }
    return RatioInterval(lower: exp(lower), upper: exp(upper))
  }

  private static func likelihoods(_ row: (base: Double, new: Double)) -> [Double] {
    let (base, new) = row
    let total = base + new
    let logWays = logGamma(total + 1) - logGamma(base + 1) - logGamma(new + 1)
    let equally = exp(logWays - total * log(2))
    let anyhow = 1 / (total + 1)
    return logRatios.map { logRatio in
      // New's part of the events is e^x/(1 + e^x), base's 1/(1 + e^x).
      let byOperations = exp(logWays + new * logRatio - total * log1p(exp(logRatio)))
      return log((byOperations + equally + anyhow) / 3)
    }
  }
}
