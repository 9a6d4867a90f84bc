import Glibc

/// Decimal text of floating-point numbers, rounded correctly and the same in every locale.
package enum DecimalText {
  /// Fixed-point text, halves of the exact binary value rounded to even (C's and Go's `%.Nf`).
  package static func fixed(_ value: Double, places: Int) -> String {
    smallFixed(value, places: places) ?? formatted("%.*f", places, value)
  }

  /// Text of so many significant digits, with an exponent for the extremes (`%.Ng`).
  package static func general(_ value: Double, digits: Int) -> String {
    formatted("%.*g", digits, value)
  }

  /// Text with an exponent and so many digits after the point (`%.Ne`).
  package static func scientific(_ value: Double, places: Int) -> String {
    formatted("%.*e", places, value)
  }

  /// Exact integer arithmetic for the numbers that reports are full of; `nil` for the others.
  ///
  /// A double is m·2^-s, so m·10^places has to be divided by 2^s and rounded.
  private static func smallFixed(_ value: Double, places: Int) -> String? {
    guard (0...3).contains(places), value.magnitude < 0x1p53 else { return nil }
    let scale: UInt64 = [1, 10, 100, 1000][places]
    let exponent = value.isNormal ? Int(value.exponent) : -1074
    let shift = max(0, 52 - exponent)
    let significand = value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)
    let rounded = dividedByPowerOfTwo(significand &* scale, exponent: shift)
    return text(rounded, scale: scale, places: places, isNegative: value.sign == .minus)
  }

  private static func dividedByPowerOfTwo(_ value: UInt64, exponent: Int) -> UInt64 {
    guard exponent < 64 else { return 0 }
    guard exponent > 0 else { return value }
    let quotient = value >> UInt64(exponent)
    let remainder = value & ((1 << UInt64(exponent)) &- 1)
    let half: UInt64 = 1 << UInt64(exponent - 1)
    let roundsUp = remainder > half || (remainder == half && quotient & 1 == 1)
    return roundsUp ? quotient + 1 : quotient
  }

  private static func text(
    _ value: UInt64, scale: UInt64, places: Int, isNegative: Bool
  ) -> String {
    let whole = (isNegative ? "-" : "") + String(value / scale)
    guard places > 0 else { return whole }
    let fraction = String(value % scale)
    return whole + "." + String(repeating: "0", count: places - fraction.utf8.count) + fraction
  }

  private static func formatted(_ format: String, _ precision: Int, _ value: Double) -> String {
    guard value.isFinite else { return nonFinite(value) }
    let size = Int(clamping: max(precision, 0)) + 330
    return unsafe withVaList([Int32(clamping: precision), value]) { arguments in
      unsafe String(unsafeUninitializedCapacity: size) { buffer in
        let length = unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
          unsafe vsnprintf(characters.baseAddress, size, format, arguments)
        }
        return min(max(Int(length), 0), size - 1)
      }
    }
  }

  private static func nonFinite(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    return value < 0 ? "-Inf" : "+Inf"
  }
}
