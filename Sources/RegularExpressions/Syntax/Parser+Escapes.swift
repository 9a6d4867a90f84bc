extension Parser {
  /// Reads what a backslash begins outside of classes.
  mutating func parseBackslash() throws(Failure) {
    switch byte(at: 1).map({ Unicode.Scalar($0) }) {
    case "A": try pushSymbol(.beginText, length: 2)
    case "b": try pushSymbol(.wordBoundary, length: 2)
    case "B": try pushSymbol(.noWordBoundary, length: 2)
    case "z": try pushSymbol(.endText, length: 2)
    case "C": throw failure(.invalidEscape, position..<position + 2)
    case "Q": try parseQuotation()
    default:
      if let set = try parseNamedSet() {
        let id = tree.make(.characterClass, flags)
        tree[id].runes = set.bounds
        try push(id)
      } else {
        try pushLiteral(parseEscape())
      }
    }
  }

  /// Reads `\Q`, text that means itself, and `\E` or the end.
  private mutating func parseQuotation() throws(Failure) {
    position += 2
    var end = position
    while end < pattern.count, !(pattern[end] == UInt8(ascii: "\\") && isQuotationEnd(end)) {
      end += 1
    }
    while position < end {
      try pushLiteral(nextRune(limit: end))
    }
    position = min(end + 2, pattern.count)
  }

  private func isQuotationEnd(_ index: Int) -> Bool {
    index + 1 < pattern.count && pattern[index + 1] == UInt8(ascii: "E")
  }

  /// Reads an escape sequence that stands for one code point.
  mutating func parseEscape() throws(Failure) -> UInt32 {
    let start = position
    position += 1
    guard position < pattern.count else { throw failure(.trailingBackslash, start..<start) }
    let rune = try nextRune()
    if let value = try escapedValue(of: rune) { return value }
    throw failure(.invalidEscape, start..<position)
  }

  private mutating func escapedValue(of rune: UInt32) throws(Failure) -> UInt32? {
    switch Unicode.Scalar(rune) {
    case "0": return parseOctal(first: rune)
    case let digit? where ("1"..."7").contains(digit):
      // A single digit would be a reference to a group.
      return octalDigit() == nil ? nil : parseOctal(first: rune)
    case "x": return try parseHexadecimal()
    case "a": return 0x07
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "v": return 0x0B
    default:
      let isPunctuation = rune < 0x80 && (rune == 0x5F || !rune.isWordRune)
      return isPunctuation ? rune : nil
    }
  }

  private func octalDigit() -> UInt32? {
    guard let byte = byte(at: 0), (0x30...0x37).contains(byte) else { return nil }
    return UInt32(byte - 0x30)
  }

  private mutating func parseOctal(first: UInt32) -> UInt32 {
    var value = first - 0x30
    for _ in 0..<2 {
      guard let digit = octalDigit() else { break }
      value = value * 8 + digit
      position += 1
    }
    return value
  }

  /// Reads two hexadecimal digits, or any number of them in braces; nil if there is something else.
  private mutating func parseHexadecimal() throws(Failure) -> UInt32? {
    guard position < pattern.count else { return nil }
    let first = try nextRune()
    if first == UInt32(UInt8(ascii: "{")) {
      return try parseBracedHexadecimal()
    }
    let second = try nextRune()
    guard let high = Self.digit(first), let low = Self.digit(second) else { return nil }
    return high * 16 + low
  }

  private mutating func parseBracedHexadecimal() throws(Failure) -> UInt32? {
    var value: UInt32 = 0
    var isEmpty = true
    while position < pattern.count {
      let rune = try nextRune()
      if rune == UInt32(UInt8(ascii: "}")) { return isEmpty ? nil : value }
      guard let digit = Self.digit(rune) else { return nil }
      value = value * 16 + digit
      if value > RuneSet.maximumRune { return nil }
      isEmpty = false
    }
    return nil
  }

  private static func digit(_ rune: UInt32) -> UInt32? {
    switch rune {
    case 0x30...0x39: rune - 0x30
    case 0x41...0x46: rune - 0x37
    case 0x61...0x66: rune - 0x57
    default: nil
    }
  }
}
