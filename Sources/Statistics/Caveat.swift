/// A fact that limits how far the value it is attached to can be trusted.
package enum Caveat: Error, Hashable, Sendable {
  /// An interval at this confidence needs `needed` measurements, or `beyond` that many.
  case tooFewForInterval(needed: Int, beyond: Bool, confidence: Double)
  /// No difference can reach `alpha` with fewer than `needed` measurements a side.
  case tooFewToDetect(needed: Int, beyond: Bool, alpha: Double)
  /// Every measurement of both sides has the same value, so there is nothing to test.
  case allEqual
  /// Measurements said to be exact differ.
  case notExact(lowest: Double, highest: Double)
  /// A measurement is not a number, so there is nothing to test.
  case notANumber
  /// Base and new hold different sets of rows.
  case differentSets
  /// A geometric mean met a summary that is not positive.
  case summariesNotPositive
  /// A geometric mean met a ratio that is not positive.
  case ratiosNotPositive
  /// So few counts that the smallest p-value they allow is `smallestP`.
  case cannotBeSignificant(smallestP: Double)
  /// The dispersion was assumed, not estimated from replicates.
  case assumedDispersion(phi: Double, variation: Double)
  /// Totals vary between runs, so absolute values of single runs are not tested.
  case notTested
}
