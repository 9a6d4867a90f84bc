/// The counts of one row in every profile of both sides.
package struct ReplicatedCounts: Equatable, Sendable {
  /// One count a base profile.
  package let base: [ExposedCount]
  /// One count a new profile.
  package let new: [ExposedCount]

  /// Counts of one row, in the order of the profiles.
  package init(base: [ExposedCount], new: [ExposedCount]) {
    self.base = base
    self.new = new
  }

  /// Both sides' counts together.
  package var total: Double {
    (base + new).reduce(0) { $0 + $1.count }
  }

  /// The degrees of freedom left once each side's rate is known.
  package var residualDegrees: Int { max(0, base.count + new.count - 2) }

  /// A side's counts and exposures added up.
  package static func sum(_ counts: [ExposedCount]) -> ExposedCount {
    ExposedCount(
      count: counts.reduce(0) { $0 + $1.count }, exposure: counts.reduce(0) { $0 + $1.exposure })
  }

  /// Pearson's statistic: how far counts lie from their side's rate, in Poisson variances.
  var pearson: Double {
    [base, new].reduce(0) { sum, side in
      let rate = ReplicatedCounts.sum(side).rate
      guard rate > 0 else { return sum }
      return side.reduce(sum) { partial, count in
        let expected = count.exposure * rate
        guard expected > 0 else { return partial }
        return partial + (count.count - expected) * (count.count - expected) / expected
      }
    }
  }
}
