/// The verdict of a test of whether two sets of measurements differ.
package struct Comparison: Equatable, Sendable {
  /// The probability of a difference at least this large by chance; zero of exact values.
  package let p: Double
  /// The number of base measurements.
  package let baseCount: Int
  /// The number of new measurements.
  package let newCount: Int
  /// The level at or below which p is significant.
  package let alpha: Double
  /// What limits the verdict.
  package let caveats: [Caveat]

  /// A verdict on sets of these sizes.
  package init(p: Double, counts: (base: Int, new: Int), alpha: Double, caveats: [Caveat] = []) {
    self.p = p
    baseCount = counts.base
    newCount = counts.new
    self.alpha = alpha
    self.caveats = caveats
  }

  /// Whether the sets differ by more than chance explains.
  package var isSignificant: Bool { p <= alpha }
}
