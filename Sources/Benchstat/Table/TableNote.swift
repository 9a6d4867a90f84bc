package import Statistics

/// A fact about a cell that a footnote tells.
package enum TableNote: Hashable, Sendable {
  /// A caveat of the statistics.
  case caveat(Caveat)
  /// The cell lumps together results that differ in these fields.
  case varies([ByteString])
  /// The change alone would count, but not among so many comparisons.
  case notSignificantAmong(count: Int, q: Double)
  /// The change is real but below the least effect asked for.
  case belowMinimum(Double)
}
