/// A whole number of some unit, as profiles store it.
package struct Quantity: Sendable, Hashable {
  /// Amount in `unit`.
  package let value: Int64
  /// Unit as the profile spells it, which need not be a known one.
  package let unit: String

  /// Pairs an amount with its unit.
  package init(_ value: Int64, _ unit: String) {
    self.value = value
    self.unit = unit
  }

  /// Converts to a named unit, or to the one that suits the value.
  package func scaled(to target: String = "auto") -> ScaledValue {
    UnitConversion(from: unit, to: target).scaled(value)
  }

  /// Text in a named unit, or in the one that suits the value.
  package func label(in target: String = "auto") -> String {
    UnitConversion(from: unit, to: target).label(value)
  }
}
