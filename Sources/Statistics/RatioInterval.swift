/// A confidence interval of a ratio of new to base; `upper` may be infinite.
package struct RatioInterval: Equatable, Sendable {
  /// The smallest ratio the data leave possible.
  package let lower: Double
  /// The largest ratio the data leave possible.
  package let upper: Double

  /// An interval between two ratios.
  package init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Nothing is known.
  package static let unknown = RatioInterval(lower: 0, upper: .infinity)

  /// Whether all of the interval lies within a floor of no change, `floor` 0.01 being 1 %.
  package func isEquivalence(within floor: Double) -> Bool {
    floor > 0 && lower >= 1 - floor && upper <= 1 + floor
  }

  /// The ratio in the interval that is nearest to no change.
  package var nearestToOne: Double {
    if lower > 1 { return lower }
    return upper < 1 ? upper : 1
  }
}
