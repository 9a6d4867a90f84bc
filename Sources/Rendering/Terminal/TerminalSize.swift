/// How many characters a terminal shows.
package struct TerminalSize: Sendable, Equatable {
  package var columns: Int
  package var rows: Int

  /// A screen of this size; 80 by 24 is what is taken for granted where nothing is known.
  package init(columns: Int = 80, rows: Int = 24) {
    self.columns = columns
    self.rows = rows
  }
}
