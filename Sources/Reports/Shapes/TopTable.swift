/// Functions, files, lines or addresses with what they cost, the dearest first.
package struct TopTable: Sendable, Equatable {
  package var rows: [Row]

  /// A table of these rows.
  package init(rows: [Row]) {
    self.rows = rows
  }

  /// One node.
  package struct Row: Sendable, Equatable {
    package var name: String
    package var inlining: Inlining
    package var flat: Int64
    /// The parts of this row and all above it.
    package var flatSum: Int64
    package var cum: Int64
    /// What of the whole the flat value is; not the value itself where that is a mean.
    package var flatPart: Int64
    /// What of the whole the cum value is.
    package var cumPart: Int64

    /// A node with its values.
    package init(name: String, inlining: Inlining, flat: Int64, flatSum: Int64, cum: Int64) {
      self.name = name
      self.inlining = inlining
      self.flat = flat
      self.flatSum = flatSum
      self.cum = cum
      flatPart = flat
      cumPart = cum
    }
  }

  /// Whether a node's callers had it inlined.
  package enum Inlining: Sendable, Equatable {
    case never, byAll, bySome
  }
}
