extension DecimalText {
  /// Fewest digits that read back as the same number, laid out as Go's `%v`.
  ///
  /// An exponent is used below 1e-4 and from 1e6 on.
  package static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf" }
    let sign = value.sign == .minus ? "-" : ""
    guard value != 0 else { return sign + "0" }
    let (digits, point) = significantDigits(value.magnitude)
    let layout = (-3...6).contains(point) ? plain(digits, point) : exponential(digits, point)
    return sign + layout
  }

  /// Digits without surrounding zeros, and the place of the decimal point before them.
  private static func significantDigits(_ value: Double) -> (digits: String, point: Int) {
    let parts = value.description.split(separator: "e", maxSplits: 1)
    let mantissa = parts.first ?? "0"
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let whole = mantissa.prefix { $0 != "." }
    let all = mantissa.filter { $0 != "." }
    let stripped = all.drop { $0 == "0" }
    let point = exponent + whole.count - (all.count - stripped.count)
    let trailing = stripped.reversed().prefix { $0 == "0" }.count
    return (String(stripped.dropLast(trailing)), point)
  }

  private static func plain(_ digits: String, _ point: Int) -> String {
    if point <= 0 { return "0." + zeros(-point) + digits }
    if point >= digits.count { return digits + zeros(point - digits.count) }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }

  private static func exponential(_ digits: String, _ point: Int) -> String {
    let exponent = point - 1
    let rest = digits.dropFirst()
    let magnitude = String(abs(exponent))
    return digits.prefix(1) + (rest.isEmpty ? "" : "." + rest)
      + (exponent < 0 ? "e-" : "e+") + zeros(2 - magnitude.count) + magnitude
  }

  private static func zeros(_ count: Int) -> String {
    String(repeating: "0", count: max(0, count))
  }
}
