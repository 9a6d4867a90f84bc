/// Bytes that are mostly UTF-8, part of a larger text.
typealias ByteSlice = ArraySlice<UInt8>

/// Text kept as bytes: names and values need not be UTF-8 and are passed through unchanged.
package typealias ByteString = [UInt8]

/// Text as Go sees it: every byte that is no UTF-8 stands for one U+FFFD.
enum GoText {
  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The character that begins at the front of some bytes and how many bytes it takes.
  static func firstScalar(of bytes: ByteSlice) -> (scalar: Unicode.Scalar, length: Int) {
    guard let first = bytes.first else { return (replacement, 0) }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let unit = bytes.prefix(length)
    var decoder = UTF8()
    var iterator = unit.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator),
      UTF8.width(scalar) == length
    else { return (replacement, 1) }
    return (scalar, length)
  }

  /// Calls with each character and the offset at which it begins, until told to stop.
  static func forEachScalar(
    of bytes: ByteSlice, _ body: (_ index: Int, _ scalar: Unicode.Scalar) -> Bool
  ) {
    var rest = bytes
    while !rest.isEmpty {
      let (scalar, length) = firstScalar(of: rest)
      guard body(rest.startIndex, scalar) else { return }
      rest = rest.dropFirst(length)
    }
  }

  /// How many columns a text takes where every character takes one.
  static func width(_ text: ByteString) -> Int {
    if text.allSatisfy({ $0 < 0x80 }) { return text.count }
    var count = 0
    forEachScalar(of: text[...]) { _, _ in
      count += 1
      return true
    }
    return count
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isASCIISpace(UInt8(scalar.value)) }
    return scalar.properties.isWhitespace
  }

  static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .lowercaseLetter
  }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .uppercaseLetter
  }

  /// Letters, marks, numbers, punctuation, symbols and spaces.
  static func isGraphic(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }

  /// Graphic characters except spaces other than the ordinary one.
  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    isGraphic(scalar) && (scalar == " " || scalar.properties.generalCategory != .spaceSeparator)
  }
}
