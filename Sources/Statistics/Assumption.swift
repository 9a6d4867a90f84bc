/// What is taken for granted about how measurements vary, and so how they are judged.
package enum Assumption: Equatable, Sendable {
  /// Nothing: medians with order-statistic intervals, and the Mann–Whitney test.
  case nothing
  /// They do not vary at all: any difference is real.
  case exact

  /// The typical value of a set and its interval at a level of confidence.
  package func summary(of measurements: Measurements, confidence: Double) -> Summary {
    switch self {
    case .nothing: Assumption.medianSummary(measurements, confidence)
    case .exact: Assumption.exactSummary(measurements)
    }
  }

  /// Whether two sets differ at level `alpha`.
  package func comparison(
    base: Measurements, new: Measurements, alpha: Double, tail: MannWhitney.Tail = .exact
  ) -> Comparison {
    let counts = (base: base.count, new: new.count)
    guard self == .nothing else { return Comparison(p: 0, counts: counts, alpha: 0) }
    do throws(Caveat) {
      let p = try MannWhitney(base: base, new: new, tail: tail).p
      let caveats = p > alpha ? Assumption.tooFew(counts, alpha) : []
      return Comparison(p: p, counts: counts, alpha: alpha, caveats: caveats)
    } catch {
      return Comparison(p: 1, counts: counts, alpha: alpha, caveats: [error])
    }
  }

  private static func medianSummary(
    _ measurements: Measurements, _ confidence: Double
  ) -> Summary {
    let interval = MedianInterval(count: measurements.count, confidence: confidence)
    let lower = measurements.orderStatistic(interval.lower)
    let upper = measurements.orderStatistic(interval.upper)
    let isUnbounded = lower.isInfinite || upper.isInfinite
    return Summary(
      center: measurements.median, lower: lower, upper: upper,
      caveats: isUnbounded ? [tooFewForInterval(confidence)] : [])
  }

  private static func tooFewForInterval(_ confidence: Double) -> Caveat {
    let limit = 50
    let needed = MedianInterval.fewestBounded(confidence: confidence, limit: limit)
    return .tooFewForInterval(
      needed: needed ?? limit, beyond: needed == nil, confidence: confidence)
  }

  private static func exactSummary(_ measurements: Measurements) -> Summary {
    let lowest = measurements.orderStatistic(1)
    let highest = measurements.orderStatistic(measurements.count)
    let caveats: [Caveat] =
      lowest == highest ? [] : [.notExact(lowest: lowest, highest: highest)]
    return Summary(center: measurements.mode, lower: lowest, upper: highest, caveats: caveats)
  }

  /// The smallest p of the test for two sets of one size each, from one value a side on.
  private static let smallestP = [
    1, 0.3333333333333333, 0.1, 0.02857142857142857, 0.007936507936507936, 0.0021645021645021645,
    0.0005827505827505828, 0.0001554001554001554, 4.113533525298231e-05,
  ]

  private static func tooFew(_ counts: (base: Int, new: Int), _ alpha: Double) -> [Caveat] {
    let index = smallestP.firstIndex { $0 <= alpha }
    let needed = (index ?? smallestP.count) + 1
    guard counts.base < needed, counts.new < needed else { return [] }
    return [.tooFewToDetect(needed: needed, beyond: index == nil, alpha: alpha)]
  }
}
