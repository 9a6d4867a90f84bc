/// Values that look like numbers, such as `4k`, `1.5MiB` or `abc7`.
enum FuzzyNumber {
  /// Negative, zero or positive as the first comes before, with or after the second.
  ///
  /// Numbers come before all else, and what is written as not a number last of them.
  static func difference(_ left: ByteString, _ right: ByteString) -> Int {
    switch (parse(left), parse(right)) {
    case (nil, nil): return 0
    case (_?, nil): return -1
    case (nil, _?): return 1
    case (let left?, let right?):
      if left < right || (!left.isNaN && right.isNaN) { return -1 }
      return left > right || (left.isNaN && !right.isNaN) ? 1 : 0
    }
  }

  /// The whole as a number, else the first digits anywhere with the prefix after them.
  static func parse(_ text: ByteString) -> Double? {
    if let value = try? GoNumber.float(text[...]) { return value }
    let isNumeral = { (byte: UInt8) in GoNumber.isDigit(byte) || byte == UInt8(ascii: ".") }
    guard let start = text.firstIndex(where: isNumeral) else { return nil }
    let numeral = text[start...].prefix(while: isNumeral)
    guard let value = try? GoNumber.float(numeral) else { return nil }
    let rest = text[numeral.endIndex...]
    guard let prefix = rest.first, let power = powers[prefix] else { return value }
    let isBinary = rest.dropFirst().first == UInt8(ascii: "i")
    return value * (0..<power).reduce(1) { product, _ in product * (isBinary ? 1024 : 1000) }
  }

  private static let powers: [UInt8: Int] = Dictionary(
    uniqueKeysWithValues: [("k", 1)].map { (UInt8(ascii: $0.0), $0.1) }
      + "KMGTPEZY".utf8.enumerated().map { ($0.element, $0.offset + 1) })
}
