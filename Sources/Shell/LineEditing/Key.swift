/// What a user pressed, whatever bytes the terminal sends for it.
package enum Key: Sendable, Equatable {
  case character(Character)
  case enter, tab, backspace, delete, escape
  case left, right, up, down, home, end, wordLeft, wordRight
  /// Delete to the start of the word, to the end of the word, to an end of the line.
  case killWordBack, killWord, killToStart, killToEnd
  /// Insert what was deleted last.
  case yank
  /// Swap two characters.
  case transpose
  /// Look for a line typed before.
  case searchBack
  case clearScreen
  case interrupt
  /// Delete, or the end of the input on an empty line.
  case deleteOrEnd
}
