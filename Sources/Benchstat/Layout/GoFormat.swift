/// Numbers written as Go's `fmt` writes them, correctly rounded.
package enum GoFormat {
  /// Exactly so many digits after the point, at most ten; ties go to the even digit.
  package static func fixed(_ value: Double, decimals: Int) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    let sign = value.sign == .minus ? "-" : ""
    guard value.magnitude < 0x1p53 else {
      let fraction = decimals > 0 ? "." + String(repeating: "0", count: decimals) : ""
      return sign + wholeDigits(value.magnitude) + fraction
    }
    let digits = Array(String(scaled(value.magnitude, decimals: decimals)).utf8)
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: max(0, decimals + 1 - digits.count))
    let padded = zeros + digits
    let point = decimals > 0 ? [UInt8(ascii: ".")] : []
    let text = padded.dropLast(decimals) + point + padded.suffix(decimals)
    return sign + String(decoding: text, as: UTF8.self)
  }

  /// With a sign in any case.
  package static func signedFixed(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    return text.hasPrefix("-") || text.hasPrefix("+") ? text : "+" + text
  }

  /// As few digits as tell the number from all others; an exponent below 1e-4 and from 1e6 on.
  package static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return fixed(value, decimals: 0) }
    let sign = value.sign == .minus ? "-" : ""
    guard value != 0 else { return sign + "0" }
    let (digits, exponent) = significantDigits(value.magnitude)
    if exponent < -4 || exponent >= 6 { return sign + scientific(digits, exponent) }
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
    let whole = exponent + 1
    if digits.count <= whole {
      return sign + digits + String(repeating: "0", count: whole - digits.count)
    }
    return sign + digits.prefix(whole) + "." + digits.dropFirst(whole)
  }

  private static func scientific(_ digits: String, _ exponent: Int) -> String {
    let mantissa = digits.prefix(1) + (digits.count > 1 ? "." + digits.dropFirst() : "")
    let power = String(exponent.magnitude)
    return mantissa + (exponent < 0 ? "e-" : "e+") + (power.count < 2 ? "0" : "") + power
  }

  /// The digits without leading and trailing zeros, and the power of ten of the first.
  private static func significantDigits(_ value: Double) -> (digits: String, exponent: Int) {
    let parts = value.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = mantissa.joined()
    var exponent = mantissa[0].count - 1 + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    while digits.hasPrefix("0") {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.hasSuffix("0") { digits.removeLast() }
    return (digits, exponent)
  }

  /// A number below 2^53 times a power of ten, rounded to an integer.
  private static func scaled(_ value: Double, decimals: Int) -> UInt128 {
    guard value > 0 else { return 0 }
    let exponent = Int(value.exponent) - 52
    let significand = UInt64(value.significand * 0x1p52)
    let power = (0..<min(decimals, 10)).reduce(UInt128(1)) { product, _ in product * 10 }
    let product = UInt128(significand) * power
    if exponent >= 0 { return product << UInt128(exponent) }
    let shift = -exponent
    guard shift < 128 else { return 0 }
    let whole = product >> UInt128(shift)
    let rest = product - (whole << UInt128(shift))
    let half = UInt128(1) << UInt128(shift - 1)
    return rest > half || (rest == half && whole % 2 == 1) ? whole + 1 : whole
  }

  /// All digits of a whole number from 2^53 on, by doubling limbs of nine digits.
  private static func wholeDigits(_ value: Double) -> String {
    let limb: UInt64 = 1_000_000_000
    var rest = UInt64(value.significand * 0x1p52)
    var limbs: [UInt64] = []
    while rest > 0 {
      limbs.append(rest % limb)
      rest /= limb
    }
    for _ in 0..<max(0, Int(value.exponent) - 52) {
      var carry: UInt64 = 0
      for index in limbs.indices {
        let doubled = limbs[index] * 2 + carry
        limbs[index] = doubled % limb
        carry = doubled / limb
      }
      if carry > 0 { limbs.append(carry) }
    }
    return limbs.dropLast().reversed().reduce(String(limbs.last ?? 0)) { text, part in
      let digits = String(part)
      return text + String(repeating: "0", count: 9 - digits.count) + digits
    }
  }
}
