/// What a terminal can show, and what its user wants to see.
package struct TerminalStyle: Sendable, Equatable {
  package var size: TerminalSize
  package var hasColor: Bool
  /// Whether it shows more than ASCII.
  package var isUnicode: Bool
  /// Whether texts can be links.
  package var hasLinks: Bool
  /// The machine that linked files are on.
  package var host: String

  /// A terminal of some size that can do no more than print letters.
  package init(size: TerminalSize = TerminalSize()) {
    self.size = size
    hasColor = false
    isUnicode = false
    hasLinks = false
    host = ""
  }
}
