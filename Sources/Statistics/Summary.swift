/// What one set of measurements comes to.
package struct Summary: Equatable, Sendable {
  /// The typical value.
  package let center: Double
  /// The lower end of the confidence interval of the center; may be infinite.
  package let lower: Double
  /// The upper end of the confidence interval of the center; may be infinite.
  package let upper: Double
  /// What limits the interval.
  package let caveats: [Caveat]

  /// A center with its interval.
  package init(center: Double, lower: Double, upper: Double, caveats: [Caveat] = []) {
    self.center = center
    self.lower = lower
    self.upper = upper
    self.caveats = caveats
  }
}
