/// What a user pressed, whatever bytes the terminal sends for it.
package enum Key: Sendable, Equatable {
  case character(Character)
  /// Text pasted as a whole, which is never read as keys.
  case paste(String)
  case enter, tab, backspace, delete, escape
  case left, right, up, down, home, end, wordLeft, wordRight, pageUp, pageDown
  /// Delete to the start of the word, to the end of the word, to an end of the line.
  case killWordBack, killWord, killToStart, killToEnd
  /// Insert what was deleted last.
  case yank
  /// Swap two characters.
  case transpose
  /// Change the case of the word that follows.
  case upperCase, lowerCase, capitalize
  /// Take the last change back.
  case undo
  /// Look for a line typed before.
  case searchBack
  /// The oldest line typed before, and the new one.
  case firstLine, lastLine
  /// Give up what is going on, but not the line.
  case cancel
  case clearScreen
  case interrupt
  case suspend
  /// Delete, or the end of the input on an empty line.
  case deleteOrEnd
}
