/// The grammar of Go's floating-point numbers, finite ones only.
struct FloatGrammar {
  private var rest: ByteSlice

  static func matches(_ text: ByteSlice) -> Bool {
    var grammar = FloatGrammar(rest: text)
    return grammar.number() && grammar.rest.isEmpty && underscoresPartDigits(text)
  }

  private mutating func number() -> Bool {
    skipSign()
    let isHexadecimal = skipHexadecimalPrefix()
    guard skipMantissa(isHexadecimal) else { return false }
    guard
      skip("e", orCapital: "E", unless: isHexadecimal)
        || skip("p", orCapital: "P", unless: !isHexadecimal)
    else { return !isHexadecimal }
    skipSign()
    guard let first = rest.first, GoNumber.isDigit(first) else { return false }
    rest = rest.drop { GoNumber.isDigit($0) || $0 == UInt8(ascii: "_") }
    return true
  }

  private mutating func skipSign() {
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
  }

  private mutating func skipHexadecimalPrefix() -> Bool {
    let prefix = rest.prefix(2).map(GoNumber.lowercased)
    guard rest.count > 2, prefix == Array("0x".utf8) else { return false }
    rest = rest.dropFirst(2)
    return true
  }

  private mutating func skipMantissa(_ isHexadecimal: Bool) -> Bool {
    var sawDigit = false
    var sawDot = false
    while let byte = rest.first {
      if byte == UInt8(ascii: ".") {
        guard !sawDot else { return false }
        sawDot = true
      } else if FloatGrammar.isDigit(byte, isHexadecimal) {
        sawDigit = true
      } else if byte != UInt8(ascii: "_") {
        break
      }
      rest = rest.dropFirst()
    }
    return sawDigit
  }

  private mutating func skip(
    _ small: Unicode.Scalar, orCapital capital: Unicode.Scalar, unless isOther: Bool
  ) -> Bool {
    guard !isOther, let byte = rest.first,
      byte == UInt8(ascii: small) || byte == UInt8(ascii: capital)
    else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func isDigit(_ byte: UInt8, _ isHexadecimal: Bool) -> Bool {
    if GoNumber.isDigit(byte) { return true }
    let letter = GoNumber.lowercased(byte)
    return isHexadecimal && letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "f")
  }

  /// Whether each underscore stands between two digits, or between a base's prefix and a digit.
  private static func underscoresPartDigits(_ text: ByteSlice) -> Bool {
    guard text.contains(UInt8(ascii: "_")) else { return true }
    var digits = text.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    let prefix = digits.prefix(2).map(GoNumber.lowercased)
    let hasPrefix = prefix == Array("0x".utf8)
    if hasPrefix { digits = digits.dropFirst(2) }
    var afterDigit = hasPrefix
    var afterUnderscore = false
    for byte in digits {
      let isUnderscore = byte == UInt8(ascii: "_")
      let isDigit = isDigit(byte, hasPrefix)
      if isUnderscore ? !afterDigit : (afterUnderscore && !isDigit) { return false }
      afterDigit = isDigit
      afterUnderscore = isUnderscore
    }
    return !afterUnderscore
  }
}
