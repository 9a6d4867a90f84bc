/// The fields of a result after its name: iterations, then pairs of value and unit.
enum MeasurementFields {
  /// The measurements of a line in base units; one bad field rejects the line.
  static func parse(
    _ fields: inout FieldScanner, isCompatible: Bool
  ) throws(ReasonError) -> [BenchmarkMeasurement] {
    try skipIterations(&fields)
    var measurements: [BenchmarkMeasurement] = []
    while true {
      let text = fields.next()
      if text.isEmpty { break }
      let value = try value(text, isCompatible)
      let unit = Array(fields.next())
      guard !unit.isEmpty else { throw ReasonError(reason: .missingUnits) }
      measurements.append(measurement(value, unit))
    }
    guard !measurements.isEmpty else { throw ReasonError(reason: .missingMeasurements) }
    return measurements
  }

  private static func skipIterations(_ fields: inout FieldScanner) throws(ReasonError) {
    let text = fields.next()
    guard !text.isEmpty else { throw ReasonError(reason: .missingIterationCount) }
    do throws(NumberError) {
      _ = try GoNumber.integer(text)
    } catch {
      throw ReasonError(reason: .badIterationCount(error))
    }
  }

  private static func value(_ text: ByteSlice, _ isCompatible: Bool) throws(ReasonError) -> Double {
    do throws(NumberError) {
      let value = try GoNumber.float(text)
      if !value.isNaN || isCompatible { return value }
    } catch {
      throw ReasonError(reason: .badMeasurement(error))
    }
    throw ReasonError(reason: .measurementNotANumber)
  }

  /// A value that scaling leaves as it is, such as zero, keeps the unit as written.
  private static func measurement(_ value: Double, _ unit: ByteString) -> BenchmarkMeasurement {
    let tidy = TidyUnit(unit)
    let tidyValue = value * tidy.factor
    if tidyValue == value {
      return BenchmarkMeasurement(value: value, unit: unit, originalUnit: nil)
    }
    return BenchmarkMeasurement(value: tidyValue, unit: tidy.name, originalUnit: unit)
  }
}
