import Units

/// How a report's values are printed: the choice of unit is the command's, the printing a renderer's.
package struct ValueFormat: Sendable, Equatable {
  /// The unit values have.
  package var sampleUnit: String
  /// The unit they are to be shown in; `minimum` and `auto` let each value choose.
  package var outputUnit: String
  /// What every value is multiplied by; the result is cut to a whole number.
  package var ratio: Double
  /// Whether a result too large for 64 bits becomes the least number, as in Go on x86.
  package var wraps = false

  /// Values of one unit shown in another.
  package init(sampleUnit: String, outputUnit: String, ratio: Double = 1) {
    self.sampleUnit = sampleUnit
    self.outputUnit = outputUnit
    self.ratio = ratio
  }

  /// Lets each value have the unit that suits it, unless one was asked for.
  package mutating func suitEachValue() {
    if outputUnit == "minimum" { outputUnit = "auto" }
  }

  /// The value with its unit, as every pprof report prints it.
  package func text(_ value: Int64) -> String {
    Quantity(scaledByRatio(value), sampleUnit).label(in: outputUnit)
  }

  /// The value after division, before a unit is chosen.
  package func scaledByRatio(_ value: Int64) -> Int64 {
    guard ratio > 0, ratio != 1 else { return value }
    return Int64(exactly: (Double(value) * ratio).rounded(.towardZero))
      ?? (value < 0 || wraps ? .min : .max)
  }
}
