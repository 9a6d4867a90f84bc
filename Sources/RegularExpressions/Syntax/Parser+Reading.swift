extension Parser {
  /// The byte at an offset from the position, nil past the end.
  func byte(at offset: Int) -> UInt8? {
    position + offset < pattern.count ? pattern[position + offset] : nil
  }

  func hasByte(_ scalar: Unicode.Scalar, at offset: Int = 0) -> Bool {
    byte(at: offset) == UInt8(ascii: scalar)
  }

  /// Reads a code point; at the end of the pattern it is U+FFFD, which no caller's syntax allows
  /// there.
  mutating func nextRune(limit: Int? = nil) throws(Failure) -> UInt32 {
    guard position < pattern.count else { return DecodedRune.replacement }
    let rune = pattern.span.rune(at: position)
    if rune.isInvalid {
      throw failure(.invalidUTF8, position..<(limit ?? pattern.count))
    }
    position += rune.width
    return rune.value
  }

  /// Throws unless a part of the pattern is UTF-8.
  func checkUTF8(_ range: Range<Int>) throws(Failure) {
    var index = range.lowerBound
    while index < range.upperBound {
      let rune = pattern.span.rune(at: index)
      if rune.isInvalid || index + rune.width > range.upperBound {
        throw failure(.invalidUTF8, index..<range.upperBound)
      }
      index += rune.width
    }
  }

  /// The index of an ASCII character at or after the position.
  func firstIndex(of scalar: Unicode.Scalar) -> Int? {
    pattern[position...].firstIndex(of: UInt8(ascii: scalar))
  }

  func failure(_ reason: Failure.Reason, _ range: Range<Int>? = nil) -> Failure {
    let bytes = pattern[range ?? 0..<pattern.count]
    return Failure(reason: reason, fragment: String(decoding: bytes, as: UTF8.self))
  }
}
