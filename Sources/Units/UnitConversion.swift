/// A conversion between two units, looked up once and applied to a column of values.
///
/// `auto` and `minimum` as the target pick the unit from each value. A target that is unknown or
/// of another family means the family's fallback unit, as in Go's pprof.
package struct UnitConversion: Sendable {
  private enum Rule: Sendable {
    case fixed(from: Double, to: Unit)
    case automatic(from: Double, UnitFamily)
    case verbatim(suffix: String)
  }

  private let rule: Rule

  /// Names of the targets that choose a unit for each value.
  package static func isAutomatic(_ unit: String) -> Bool {
    unit == "auto" || unit == "minimum"
  }

  /// Whether values can be shown in a unit without falling back to another.
  package static func isPossible(from source: String, to target: String) -> Bool {
    if isAutomatic(target) { return true }
    guard let (family, _) = UnitFamily.lookup(source) else { return neutral.contains(target) }
    return family.unit(named: target) != nil
  }

  /// Targets that leave numbers of an unknown unit without one.
  private static let neutral: Set = ["count", "sample", "unit", "minimum", "auto"]

  /// Prepares the conversion of values in one unit to another.
  package init(from source: String, to target: String) {
    guard let (family, unit) = UnitFamily.lookup(source) else {
      rule = .verbatim(suffix: Self.neutral.contains(target) ? "" : target)
      return
    }
    rule =
      Self.isAutomatic(target)
      ? .automatic(from: unit.factor, family)
      : .fixed(from: unit.factor, to: family.unit(named: target) ?? family.fallback)
  }

  /// Converts one value; negative values mirror positive ones.
  package func scaled(_ value: Int64) -> ScaledValue {
    guard value < 0, value != .min else { return scaledMagnitude(Double(value)) }
    let mirrored = scaledMagnitude(-Double(value))
    return ScaledValue(-mirrored.value, mirrored.unit)
  }

  /// Text of one converted value, such as `1.41s`.
  package func label(_ value: Int64) -> String {
    scaled(value).label
  }

  private func scaledMagnitude(_ value: Double) -> ScaledValue {
    switch rule {
    case .verbatim(let suffix):
      return ScaledValue(value, suffix)
    case .fixed(let factor, let unit):
      return ScaledValue(value * factor / unit.factor, unit.name)
    case .automatic(let factor, let family):
      let base = value * factor
      let unit = family.largestUnit(within: base) ?? family.fallback
      return ScaledValue(base / unit.factor, unit.name)
    }
  }
}
