/// Frames below those that call them, or below those that they call; a row for each path.
package struct FrameTree: Sendable, Equatable {
  /// In the order of a walk from the roots on, the heaviest first among neighbours.
  package var rows: [Row]
  /// Whether what stands below a frame called it.
  package var isOfCallers: Bool
  /// How many paths were too light or too many to be shown.
  package var hidden: Int

  /// A tree of these rows.
  package init(rows: [Row], isOfCallers: Bool = false, hidden: Int = 0) {
    self.rows = rows
    self.isOfCallers = isOfCallers
    self.hidden = hidden
  }

  /// The end of a path.
  package struct Row: Sendable, Equatable {
    package var name: String
    /// How many frames stand above it.
    package var depth: Int
    package var flat: Int64
    package var cum: Int64
    /// What the path cost before, in a comparison.
    package var base: Int64?
    /// What is known of the change of the frame's function; nil where nothing was asked.
    package var verdict: ComparisonTable.Verdict?

    /// A path with its values.
    package init(name: String, depth: Int, flat: Int64, cum: Int64, base: Int64? = nil) {
      self.name = name
      self.depth = depth
      self.flat = flat
      self.cum = cum
      self.base = base
    }
  }
}
