/// The one escaper of texts in Markdown, as GitHub and CommonMark read it.
///
/// Its argument must hold no controls; `SafeText` stands before it.
enum MarkdownText {
  /// A text that shows as it is, on a line or in a table's cell.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "|": result += "&#124;"
      case "\\", "`", "*", "_", "[", "]", "~": result += "\\" + String(character)
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }

  /// A name, shown letter by letter; neither `@` nor `#` in it refers to anything.
  static func code(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    let isAwkward = text.unicodeScalars.contains { $0 == "`" || $0 == "\\" || $0 == "\t" }
    guard isAwkward || text.hasPrefix(" ") || text.hasSuffix(" ") else {
      return "`"
        + text.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|") + "`"
    }
    return "<code>" + escaped(text) + "</code>"
  }
}
