/// Numbers as pprof's old text formats write them.
package enum NumberText {
  /// Why a text is not a 64-bit number.
  package enum Fault: Error, Equatable, Sendable {
    case syntax
    case range
  }

  /// Reads a signed decimal number.
  static func decimal(_ text: ArraySlice<UInt8>) throws(Fault) -> Int64 {
    try signed(text) { digits throws(Fault) in try magnitude(digits, radix: 10) }
  }

  /// Reads a signed number that may say its radix: `0x`, `0o`, `0b`, or a leading zero for octal.
  static func prefixed(_ text: ArraySlice<UInt8>) throws(Fault) -> Int64 {
    try signed(text) { digits throws(Fault) in
      let (radix, rest) = radix(of: digits)
      return try magnitude(rest, radix: radix)
    }
  }

  /// Reads hexadecimal digits without a prefix.
  static func hexadecimal(_ text: ArraySlice<UInt8>) throws(Fault) -> UInt64 {
    try magnitude(text, radix: 16)
  }

  private static func signed(
    _ text: ArraySlice<UInt8>,
    _ readMagnitude: (ArraySlice<UInt8>) throws(Fault) -> UInt64
  ) throws(Fault) -> Int64 {
    let isNegative = text.first == UInt8(ascii: "-")
    let hasSign = isNegative || text.first == UInt8(ascii: "+")
    let magnitude = try readMagnitude(hasSign ? text.dropFirst() : text)
    if isNegative, magnitude == Int64.min.magnitude { return .min }
    guard let value = Int64(exactly: magnitude) else { throw .range }
    return isNegative ? -value : value
  }

  private static func radix(of digits: ArraySlice<UInt8>) -> (UInt64, ArraySlice<UInt8>) {
    guard digits.count > 1, digits.first == UInt8(ascii: "0") else { return (10, digits) }
    switch digits[digits.startIndex + 1] | 0x20 {
    case UInt8(ascii: "x"): return (16, digits.dropFirst(2))
    case UInt8(ascii: "o"): return (8, digits.dropFirst(2))
    case UInt8(ascii: "b"): return (2, digits.dropFirst(2))
    default: return (8, digits.dropFirst())
    }
  }

  private static func magnitude(_ digits: ArraySlice<UInt8>, radix: UInt64) throws(Fault)
    -> UInt64
  {
    guard !digits.isEmpty else { throw .syntax }
    var value: UInt64 = 0
    var isTooLarge = false
    for byte in digits {
      guard let digit = byte.hexDigitValue, digit < radix else { throw .syntax }
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(digit)
      isTooLarge = isTooLarge || overflow || carry
      value = sum
    }
    if isTooLarge { throw .range }
    return value
  }
}
