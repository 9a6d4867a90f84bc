/// The classes of bytes that the shapes of old profiles' lines are made of.
extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// A hexadecimal digit of either case.
  var isHexDigit: Bool { hexDigitValue != nil }

  /// A byte of an address list: lower-case digits, `x` and the blanks between.
  var isAddressText: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "x") || isLowerHexDigit
  }

  var isLowerHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }

  /// A blank, tab or line's end, which separates fields.
  var isSpace: Bool {
    self == 0x20 || (0x09...0x0d).contains(self) && self != 0x0b
  }

  /// What is trimmed from a line's ends: `isSpace` and the vertical tab.
  var isTrimmed: Bool { self == 0x20 || (0x09...0x0d).contains(self) }

  /// A letter, digit, underscore or blank: what Java's attributes are written in.
  var isAttributeText: Bool {
    isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: " ")
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  var hexDigitValue: UInt64? {
    if isDigit { return UInt64(self &- UInt8(ascii: "0")) }
    let lower = self | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(lower) else { return nil }
    return UInt64(lower &- UInt8(ascii: "a") &+ 10)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at either end.
  var trimmed: Self {
    var rest = self
    while rest.first?.isTrimmed == true { rest.removeFirst() }
    while rest.last?.isTrimmed == true { rest.removeLast() }
    return rest
  }

  /// Whether nothing or only a comment stands here.
  var isBlankOrComment: Bool {
    let trimmed = trimmed
    return trimmed.isEmpty || trimmed.first == UInt8(ascii: "#")
  }

  func starts(with text: String) -> Bool { starts(with: text.utf8) }

  /// Where a text first occurs; O(both lengths' product), for short texts.
  func firstIndex(of text: String) -> Int? {
    let wanted = text.utf8
    guard let first = wanted.first else { return startIndex }
    var rest = self
    while let index = rest.firstIndex(of: first) {
      rest = rest[index...]
      if rest.starts(with: wanted) { return index }
      rest = rest.dropFirst()
    }
    return nil
  }

  func contains(_ text: String) -> Bool { firstIndex(of: text) != nil }

  /// The text for people; what is not UTF-8 is replaced.
  var text: String { String(decoding: self, as: UTF8.self) }
}
