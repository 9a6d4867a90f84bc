import Statistics

extension Summary {
  /// The interval as a percentage of the center, `∞` without bounds, `?` across zero.
  var rangeText: String {
    if lower.isInfinite || upper.isInfinite { return "∞" }
    if center.isNaN || lower.isNaN || upper.isNaN { return "?" }
    let sign = Summary.sign(center)
    if sign != Summary.sign(lower) || sign != Summary.sign(upper) { return "?" }
    if center == 0 { return "0%" }
    let widest = max(upper / center - 1, 1 - lower / center)
    return GoFormat.fixed(100 * widest, decimals: 0) + "%"
  }

  private static func sign(_ value: Double) -> Int {
    value > 0 ? 1 : value < 0 ? -1 : 0
  }
}

extension Comparison {
  /// The p-value unless it is exactly zero, and the numbers of measurements.
  var text: String {
    let probability = p == 0 ? "" : "p=" + GoFormat.fixed(p, decimals: 3) + " "
    let counts = baseCount == newCount ? "\(baseCount)" : "\(baseCount)+\(newCount)"
    return probability + "n=" + counts
  }
}

extension ComparisonCell {
  /// The change in percent, `~` where it may be chance, `?` from zero.
  var deltaText: String {
    guard let change else { return "" }
    if !change.isSignificant { return "~" }
    if change.baseCenter == summary.center { return "0.00%" }
    if change.baseCenter == 0 { return "?" }
    return percentText(ofRatio: summary.center / change.baseCenter)
  }
}

/// A ratio as a change in percent, with a sign.
func percentText(ofRatio ratio: Double) -> String {
  GoFormat.signedFixed((ratio - 1) * 100, decimals: 2) + "%"
}
