/// String literals of Go.
enum GoQuote {
  /// The text between the quotes of a literal with its escapes resolved, nothing if it has bad ones.
  static func unquoted(_ text: ByteSlice) -> ByteString? {
    guard !text.contains(UInt8(ascii: "\n")) else { return nil }
    var result: ByteString = []
    var rest = text
    while let first = rest.first {
      if first == UInt8(ascii: "\\") {
        rest = rest.dropFirst()
        guard let unit = escape(&rest) else { return nil }
        result += unit
      } else {
        let (scalar, length) = GoText.firstScalar(of: rest)
        result += Array(String(scalar).utf8)
        rest = rest.dropFirst(length)
      }
    }
    return result
  }

  private static let simpleEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "f"): 12, UInt8(ascii: "n"): 10,
    UInt8(ascii: "r"): 13, UInt8(ascii: "t"): 9, UInt8(ascii: "v"): 11,
    UInt8(ascii: "\\"): UInt8(ascii: "\\"), UInt8(ascii: "\""): UInt8(ascii: "\""),
  ]

  private static func escape(_ rest: inout ByteSlice) -> ByteString? {
    guard let letter = rest.first else { return nil }
    if let simple = simpleEscapes[letter] {
      rest = rest.dropFirst()
      return [simple]
    }
    switch letter {
    case UInt8(ascii: "x"):
      rest = rest.dropFirst()
      return number(&rest, digits: 2, radix: 16).flatMap { UInt8(exactly: $0) }.map { [$0] }
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      rest = rest.dropFirst()
      let value = number(&rest, digits: letter == UInt8(ascii: "u") ? 4 : 8, radix: 16)
      return value.flatMap { Unicode.Scalar($0) }.map { Array(String($0).utf8) }
    default:
      return number(&rest, digits: 3, radix: 8).flatMap { UInt8(exactly: $0) }.map { [$0] }
    }
  }

  private static func number(_ rest: inout ByteSlice, digits: Int, radix: Int) -> UInt32? {
    let text = rest.prefix(digits)
    guard text.count == digits, text.first != UInt8(ascii: "+"), text.first != UInt8(ascii: "-")
    else { return nil }
    rest = rest.dropFirst(digits)
    return UInt32(String(decoding: text, as: UTF8.self), radix: radix)
  }

  /// A text as a literal, what cannot be printed escaped.
  static func quoted(_ text: ByteString) -> String {
    var result = "\""
    var rest = text[...]
    while let first = rest.first {
      let (scalar, length) = GoText.firstScalar(of: rest)
      rest = rest.dropFirst(length)
      let isBadByte = first >= 0x80 && length == 1
      result += isBadByte ? "\\x" + hexadecimal(UInt32(first), 2) : literal(scalar)
    }
    return result + "\""
  }

  private static func literal(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\u{7}": return "\\a"
    case "\u{8}": return "\\b"
    case "\u{C}": return "\\f"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\u{B}": return "\\v"
    default: break
    }
    if GoText.isPrintable(scalar) { return String(scalar) }
    if scalar.value < 0x20 || scalar.value == 0x7F { return "\\x" + hexadecimal(scalar.value, 2) }
    return scalar.value < 0x10000
      ? "\\u" + hexadecimal(scalar.value, 4) : "\\U" + hexadecimal(scalar.value, 8)
  }

  private static func hexadecimal(_ value: UInt32, _ digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
