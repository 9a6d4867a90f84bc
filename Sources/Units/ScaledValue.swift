/// A value converted for display, with the unit it is now in.
package struct ScaledValue: Sendable, Equatable {
  /// Amount in `unit`.
  package let value: Double
  /// Unit to print after the number; empty where it would say nothing.
  package let unit: String

  /// Pairs an amount with its unit.
  package init(_ value: Double, _ unit: String) {
    self.value = value
    self.unit = unit
  }

  /// Number with at most two decimals and its unit; a value that prints as zero has no unit.
  package var label: String {
    let text = DecimalText.fixed(value, places: 2)
    let number = text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    return number == "0" || number == "-0" ? "0" : number + unit
  }
}
