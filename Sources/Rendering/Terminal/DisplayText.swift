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

  /// Sentences broken between words; what is indented stays so, and what fits as it is.
  package static func wrapped(_ lines: [String], to width: Int?) -> [String] {
    guard let width else { return lines }
    return lines.flatMap { line in
      DisplayWidth.columns(of: line) <= width ? [line] : wrapped(line, to: width)
    }
  }

  private static func wrapped(_ line: String, to width: Int) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    var result = [""]
    for word in line.split(separator: " ") {
      let last = result[result.count - 1]
      let longer = last.isEmpty ? indent + word : last + " " + word
      if DisplayWidth.columns(of: longer) > width, !last.isEmpty {
        result.append(indent + word)
      } else {
        result[result.count - 1] = longer
      }
    }
    return result
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
