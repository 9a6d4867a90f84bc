import Statistics

/// Judges limits on what benchmarks report, such as allocations per operation.
///
/// With six measurements and more the lower bound of their median must lie above the limit, with
/// fewer each of them.
package struct MeasurementCheck {
  private let measurements: [(name: String, values: [Double])]
  private let factor: Double
  private let unit: String

  /// Judges values in base units, of which a unit as written holds so many.
  package init(
    measurements: [(name: String, values: [Double])], factor: Double, unit: String
  ) {
    self.measurements = measurements
    self.factor = factor
    self.unit = unit
  }

  /// Judges by a limit in base units.
  package func result(_ limit: Double) -> GateResult {
    guard !measurements.isEmpty else {
      return GateResult(.undecidable(.noSuchFunction), tested: 0)
    }
    let findings = measurements.compactMap { name, values -> GateFinding? in
      let measured = Measurements(values)
      guard let least = Self.least(measured), least > limit else { return nil }
      return GateFinding(
        name: name, measured: amount(measured.median), atLeast: amount(least))
    }
    return GateResult(findings, tested: measurements.count)
  }

  private func amount(_ value: Double) -> GateAmount {
    .quantity(value / factor, unit: unit)
  }

  private static func least(_ values: Measurements) -> Double? {
    let interval = MedianInterval(count: values.count, confidence: 0.95)
    guard interval.isBounded(count: values.count) else { return values.sorted.first }
    return values.sorted[interval.lower - 1]
  }
}
