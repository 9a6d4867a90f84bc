/// How a flame graph is to be drawn.
package struct FlameStyle: Sendable, Equatable {
  /// Which side's values give a difference its shape.
  package enum Shape: String, Sendable, CaseIterable {
    case new, old
    /// The larger of both, so that nothing that was or is there is missing.
    case union
  }

  /// Whether the root lies at the bottom.
  package var rises = false
  package var shape = Shape.union
  /// Whether sides are compared by shares of their totals, not by values.
  package var isRelative = false

  /// The root on top, the union of both sides.
  package init() {}
}
