/// Text brought to a number of columns of a terminal.
package enum DisplayText {
  /// The text with blanks behind, up to a width.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text)))
  }

  /// The text with blanks before, up to a width.
  package static func indented(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.columns(of: text))) + text
  }

  /// The text, or its beginning with an ellipsis if it is wider than there is room.
  package static func clipped(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    // A text of so few bytes cannot be wider, and most are.
    if text.utf8.count <= width || DisplayWidth.columns(of: text) <= width { return text }
    var result = ""
    var columns = 0
    for character in text {
      columns += DisplayWidth.columns(of: character)
      if columns >= width { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text, or its beginning and its end around an ellipsis if it is wider than there is room.
  ///
  /// O(width) beyond what measuring the text takes.
  package static func shortened(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    if text.utf8.count <= width || DisplayWidth.columns(of: text) <= width { return text }
    // So few letters say more when they are those that the text begins with.
    guard width > 6 else { return clipped(text, to: width) }
    let start = width / 2
    return prefix(text, start) + "…" + String(prefix(text.reversed(), width - start - 1).reversed())
  }

  private static func prefix(_ characters: some Sequence<Character>, _ width: Int) -> String {
    var columns = 0
    return String(
      characters.prefix { character in
        columns += DisplayWidth.columns(of: character)
        return columns <= width
      })
  }
}
