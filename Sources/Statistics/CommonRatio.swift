import Glibc

/// The ratio of new to base that rows of counts have in common, those aside that changed.
///
/// A mixture of two: with even odds a row's events are divided by the common ratio, or in any way
/// at all, each division as likely as the others. The ratio is the most likely one, found by
/// expectation maximisation (Dempster, Laird and Rubin 1977) from the ratios of the largest rows
/// and from that of all together; rows of few events say little, but many of them something.
/// O(rows + starts · steps · distinct rows).
package struct CommonRatio: Sendable, Equatable {
  /// The chance of a common row's event to be new's.
  package private(set) var newChance = 0.5
  /// For each row whether it is likelier to have the common ratio than not.
  package private(set) var isCommon: [Bool] = []

  /// Counts that vary like independent ones; nil without events on both sides.
  package init?(_ rows: [(base: Double, new: Double)]) {
    let distinct = DistinctCounts(rows)
    let rows = distinct.pairs.map { Row($0.counts, times: $0.times) }
    let all = Row((rows.reduce(0) { $0 + $1.allBase }, rows.reduce(0) { $0 + $1.allNew }), times: 1)
    guard all.base > 0, all.new > 0 else { return nil }
    let largest = rows.sorted { $0.total > $1.total }.prefix(Self.starts)
    var best = -Double.infinity
    for start in [all] + largest where start.total > 0 {
      let (chance, likelihood) = Self.climb(rows, from: start.chance)
      // Of equals the first, so that what all rows say together comes before what one says.
      guard likelihood > best + Self.precision else { continue }
      (newChance, best) = (chance, likelihood)
    }
    let isLikely = rows.map { $0.evidence(for: newChance) >= 0.5 }
    isCommon = distinct.positions.map { isLikely[$0] }
  }

  private static let starts = 50
  private static let steps = 100
  private static let precision = 1e-9

  /// The nearest summit of the likelihood.
  private static func climb(_ rows: [Row], from start: Double) -> (Double, Double) {
    var chance = start
    for _ in 0..<steps {
      var (new, total) = (0.0, 0.0)
      for row in rows {
        let weight = row.evidence(for: chance) * row.times
        new += weight * row.new
        total += weight * row.total
      }
      let next = total > 0 ? Row.bounded(new / total) : chance
      let isThere = abs(next - chance) < precision
      chance = next
      if isThere { break }
    }
    return (chance, rows.reduce(0) { $0 + $1.times * $1.logLikelihood(at: chance) })
  }
}

/// The counts of both sides of one row, and how many rows have the same.
private struct Row {
  let base: Double
  let new: Double
  let times: Double
  /// The logarithm of the number of ways to choose new's events.
  private let logWays: Double

  init(_ counts: (base: Double, new: Double), times: Int) {
    (base, new) = counts
    self.times = Double(times)
    logWays = logGamma(base + new + 1) - logGamma(base + 1) - logGamma(new + 1)
  }

  var total: Double { base + new }
  var allBase: Double { base * times }
  var allNew: Double { new * times }

  /// With half an event added to both sides.
  var chance: Double { (new + 0.5) / (total + 1) }

  static func bounded(_ chance: Double) -> Double { min(max(chance, 1e-9), 1 - 1e-9) }

  private func logCommon(at chance: Double) -> Double {
    logWays + new * log(chance) + base * log1p(-chance)
  }

  private var logAny: Double { -log1p(total) }

  /// How likely the row is to have the common ratio.
  func evidence(for chance: Double) -> Double {
    1 / (1 + exp(logAny - logCommon(at: chance)))
  }

  func logLikelihood(at chance: Double) -> Double {
    let (common, any) = (logCommon(at: chance), logAny)
    return max(common, any) + log1p(exp(-abs(common - any)))
  }
}
