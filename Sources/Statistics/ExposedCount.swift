/// How often something was seen, and out of how much; counts may be fractional.
package struct ExposedCount: Equatable, Sendable {
  /// The number of sightings, never negative.
  package let count: Double
  /// What the count is relative to: a total of counts, operations or seconds.
  package let exposure: Double

  /// Negative or non-finite parts are taken as zero.
  package init(count: Double, exposure: Double) {
    self.count = count.isFinite ? max(0, count) : 0
    self.exposure = exposure.isFinite ? max(0, exposure) : 0
  }

  /// Count by exposure, not a number without exposure.
  package var rate: Double {
    exposure > 0 ? count / exposure : .nan
  }
}
