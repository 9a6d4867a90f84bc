/// A code point and the number of bytes it took; a byte that is no UTF-8 is U+FFFD of one byte, as
/// in Go.
struct DecodedRune: Equatable {
  var value: UInt32
  var width: Int

  static let replacement: UInt32 = 0xFFFD
  static let invalid = DecodedRune(value: replacement, width: 1)

  var isInvalid: Bool { self == Self.invalid }
}

extension Span where Element == UInt8 {
  /// Decodes the code point starting at a position inside the text.
  func rune(at position: Int) -> DecodedRune {
    let lead = self[position]
    if lead < 0x80 {
      return DecodedRune(value: UInt32(lead), width: 1)
    }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead <= 0xF4, count - position >= width else { return .invalid }
    // The lead byte says which second bytes avoid overlong forms, surrogates and too large values.
    let second = self[position + 1]
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return .invalid }
    var value = UInt32(lead & (0x7F >> UInt8(truncatingIfNeeded: width))) << 6
    value |= UInt32(second & 0x3F)
    for offset in 2..<max(width, 2) {
      let byte = self[position + offset]
      guard byte & 0xC0 == 0x80 else { return .invalid }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return DecodedRune(value: value, width: width)
  }

  /// Decodes the code point ending just before a position, which must not be the first.
  func rune(before position: Int) -> DecodedRune {
    var start = position - 1
    let lowest = Swift.max(0, position - 4)
    while start > lowest, self[start] & 0xC0 == 0x80 {
      start -= 1
    }
    let rune = rune(at: start)
    return start + rune.width == position ? rune : .invalid
  }
}

extension UInt32 {
  /// Whether `\b` counts this code point as part of a word; ASCII only.
  var isWordRune: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Appends the UTF-8 form of a code point; surrogates have none and are left out.
  mutating func append(rune: UInt32) {
    guard let scalar = Unicode.Scalar(rune) else { return }
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
