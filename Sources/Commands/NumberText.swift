/// Numbers as users write them, read by the rules of Go's `strconv`.
package enum NumberText {
  /// A number, or why there is none.
  package typealias Reading<Number> = Result<Number, NumberTextError>

  /// Reads a decimal whole number.
  package static func integer(_ text: String) -> Reading<Int> {
    let (digits, _) = withoutSign(text)
    return integer(text, digits: digits, radix: 10)
  }

  /// Reads a whole number that may have a radix prefix and underscores, as in source code.
  package static func integerLiteral(_ text: String) -> Reading<Int> {
    let (unsigned, sign) = withoutSign(text)
    let (radix, digits) = radixPrefix(unsigned)
    guard hasProperUnderscores(unsigned) else { return .failure(.syntax) }
    let plain = digits.filter { $0 != "_" }
    return integer(sign + plain, digits: plain[...], radix: radix)
  }

  /// Reads a decimal or hexadecimal number, an infinity or a NaN without a sign.
  package static func number(_ text: String) -> Reading<Double> {
    let (digits, sign) = withoutSign(text)
    guard hasProperUnderscores(digits) else { return .failure(.syntax) }
    let lower = digits.lowercased().filter { $0 != "_" }
    let isHexadecimal = lower.hasPrefix("0x")
    guard !lower.contains("("), !isHexadecimal || lower.contains("p"),
      sign.isEmpty || lower.first != "n", let value = Double(sign + lower)
    else { return .failure(.syntax) }
    let isNamed = lower.hasPrefix("inf") || lower.hasPrefix("nan")
    return value.isFinite || isNamed ? .success(value) : .failure(.range)
  }

  private static func integer(_ text: String, digits: Substring, radix: Int) -> Reading<Int> {
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && isDigit($0, radix) }) else {
      return .failure(.syntax)
    }
    return Int(text, radix: radix).map(Reading.success) ?? .failure(.range)
  }

  private static func isDigit(_ character: Character, _ radix: Int) -> Bool {
    character.hexDigitValue.map { $0 < radix } ?? false
  }

  private static func withoutSign(_ text: String) -> (Substring, sign: String) {
    guard let first = text.first, first == "-" || first == "+" else { return (text[...], "") }
    return (text.dropFirst(), String(first))
  }

  private static func radixPrefix(_ text: Substring) -> (radix: Int, digits: Substring) {
    guard text.first == "0", text.count > 1 else { return (10, text) }
    switch text.dropFirst().first {
    case "x", "X": return (16, text.dropFirst(2))
    case "o", "O": return (8, text.dropFirst(2))
    case "b", "B": return (2, text.dropFirst(2))
    default: return (8, text.dropFirst())
    }
  }

  /// Underscores may only stand between digits, or between a radix prefix and a digit.
  private static func hasProperUnderscores(_ text: Substring) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return true }
    let (radix, digits) = radixPrefix(text)
    // The zero that stands for radix eight is a digit.
    var isBehindDigit = digits.startIndex != text.startIndex
    var isBehindUnderscore = false
    for character in digits {
      let isUnderscore = character == "_"
      let isDigit = Self.isDigit(character, max(radix, 10))
      guard isUnderscore ? isBehindDigit : isDigit || !isBehindUnderscore else { return false }
      (isBehindDigit, isBehindUnderscore) = (isDigit, isUnderscore)
    }
    return !isBehindUnderscore
  }
}

/// Why a text is no number.
package typealias NumberTextError = OptionError.NumberProblem

extension OptionError.NumberProblem: Error {}
