/// Lengths as SVG and PDF write them.
enum ShortNumber {
  /// At most two decimals, none that are 0; what is not a number is 0.
  static func text(_ value: Double) -> String {
    guard let hundredths = Int(exactly: (value * 100).rounded()) else { return "0" }
    let size = hundredths.magnitude
    let sign = hundredths < 0 ? "-" : ""
    let fraction = size % 100
    if fraction == 0 { return sign + String(size / 100) }
    let digits =
      fraction % 10 == 0 ? String(fraction / 10) : (fraction < 10 ? "0" : "") + String(fraction)
    return sign + String(size / 100) + "." + digits
  }
}
