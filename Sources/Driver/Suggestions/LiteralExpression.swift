/// A text as a regular expression that matches it and nothing else, without blanks, at which the
/// shell would split it.
package enum LiteralExpression {
  /// The expression.
  package static func quoting(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isPlain(scalar) {
        result.unicodeScalars.append(scalar)
      } else if scalar.value < 0x80, scalar.value > 0x20, scalar.value != 0x7F {
        result += "\\" + String(scalar)
      } else {
        result += "\\x{" + String(scalar.value, radix: 16) + "}"
      }
    }
    return result
  }

  /// What a user typed of a name, quoted or not.
  package static func unquoted(_ text: some StringProtocol) -> String {
    String(String(text).filter { $0 != "\\" })
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value > 0x20 && !special.contains(scalar) }
    return scalar.properties.isAlphabetic
  }

  private static let special = Set("\\.+*?()|[]{}^$\u{7f}".unicodeScalars)
}
