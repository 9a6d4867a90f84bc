/// Why a text is no number.
package enum NumberError: Error, Equatable, Sendable {
  /// The text is not written like a number.
  case invalidSyntax
  /// The number is larger than its type can hold.
  case outOfRange
}

/// Numbers as Go writes them in text.
enum GoNumber {
  /// A decimal integer of 64 bits with an optional sign.
  static func integer(_ text: ByteSlice) throws(NumberError) -> Int64 {
    let digits =
      text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
      ? text.dropFirst() : text
    guard !digits.isEmpty, digits.allSatisfy(isDigit) else { throw .invalidSyntax }
    guard let value = Int64(String(decoding: text, as: UTF8.self)) else { throw .outOfRange }
    return value
  }

  /// A decimal or hexadecimal number; underscores may part digits.
  static func float(_ text: ByteSlice) throws(NumberError) -> Double {
    if text.count <= 18, !text.isEmpty, text.allSatisfy(isDigit) {
      return Double(smallInteger(text))
    }
    if let special = special(text) { return special }
    guard FloatGrammar.matches(text) else { throw .invalidSyntax }
    let plain = text.filter { $0 != UInt8(ascii: "_") }
    guard let value = Double(String(decoding: plain, as: UTF8.self)) else { throw .invalidSyntax }
    guard value.isFinite else { throw .outOfRange }
    return value
  }

  /// A number that is not negative, or a percentage of one hundred.
  static func share(_ text: ByteSlice) -> Double? {
    let isPercentage = text.last == UInt8(ascii: "%")
    guard let number = try? float(isPercentage ? text.dropLast() : text), number >= 0 else {
      return nil
    }
    return isPercentage ? number / 100 : number
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// The letter in small if it is one of ASCII's.
  static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func smallInteger(_ digits: ByteSlice) -> Int {
    digits.reduce(0) { $0 &* 10 &+ Int($1 &- UInt8(ascii: "0")) }
  }

  private static func special(_ text: ByteSlice) -> Double? {
    switch String(decoding: text.map(lowercased), as: UTF8.self) {
    case "inf", "infinity", "+inf", "+infinity": .infinity
    case "-inf", "-infinity": -.infinity
    case "nan": .nan
    default: nil
    }
  }
}
