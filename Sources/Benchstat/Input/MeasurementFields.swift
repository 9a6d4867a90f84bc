/// The fields of a result after its name: iterations, then pairs of value and unit.
struct MeasurementFields {
  private let isCompatible: Bool
  private var units: [KnownUnit] = []

  private struct KnownUnit {
    let name: ByteString
    let tidy: TidyUnit
  }

  init(isCompatible: Bool) {
    self.isCompatible = isCompatible
  }

  /// The measurements of a line in base units; one bad field rejects the line.
  mutating func parse(
    _ fields: inout FieldScanner
  ) throws(ReasonError) -> [BenchmarkMeasurement] {
    try Self.skipIterations(&fields)
    var measurements: [BenchmarkMeasurement] = []
    while true {
      let text = fields.next()
      if text.isEmpty { break }
      let value = try value(text)
      let unit = fields.next()
      guard !unit.isEmpty else { throw ReasonError(reason: .missingUnits) }
      measurements.append(measurement(value, known(unit)))
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

  private func value(_ text: ByteSlice) throws(ReasonError) -> Double {
    do throws(NumberError) {
      let value = try GoNumber.float(text)
      if !value.isNaN || isCompatible { return value }
    } catch {
      throw ReasonError(reason: .badMeasurement(error))
    }
    throw ReasonError(reason: .measurementNotANumber)
  }

  /// Units repeat from line to line, so those of recent lines are kept tidied.
  private mutating func known(_ unit: ByteSlice) -> KnownUnit {
    if let known = units.first(where: { unit.elementsEqual($0.name) }) { return known }
    let name = Array(unit)
    let known = KnownUnit(name: name, tidy: TidyUnit(name))
    if units.count >= 16 { units.removeFirst() }
    units.append(known)
    return known
  }

  /// A value that scaling leaves as it is, such as zero, keeps the unit as written.
  private func measurement(_ value: Double, _ unit: KnownUnit) -> BenchmarkMeasurement {
    let tidyValue = value * unit.tidy.factor
    if tidyValue == value {
      return BenchmarkMeasurement(value: value, unit: unit.name, originalUnit: nil)
    }
    return BenchmarkMeasurement(value: tidyValue, unit: unit.tidy.name, originalUnit: unit.name)
  }
}
