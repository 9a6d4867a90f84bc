/// Texts between quotes in Graphviz' language.
enum DOTQuoting {
  /// A line break out of a profile that is to be written byte for byte, as `Profiles` carries it.
  static let carriedBreak: Character = "\u{10ff0a}"

  /// The text with quotes and backslashes escaped; a line break becomes one at the left.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { !isPlain($0) }) else { return text }
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == carriedBreak }
      .map { escapedLine(String($0)) }.joined(separator: "\\l")
  }

  /// The text with quotes escaped, for names in which a backslash is just that.
  static func withQuotesEscaped(_ text: String) -> String {
    SafeText.escaped(text).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\\"")
  }

  private static func escapedLine(_ line: String) -> String {
    var result = ""
    for scalar in SafeText.escaped(line).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7f).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
