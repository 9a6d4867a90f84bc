/// Reads Go benchmark results: text in, records out, bad lines among them.
package struct BenchmarkReader {
  /// What cannot be read past.
  package struct LineTooLong: Error, Equatable, Sendable {
    /// The line before the one that is longer than Go's reader takes.
    package let position: InputPosition
  }

  /// What `Unit` lines have said so far, in all inputs.
  package private(set) var units = UnitMetadata()
  private let isCompatible: Bool
  private var measurementFields: MeasurementFields

  private var configuration = Configuration()
  private var fileLabel: ByteString = []
  private var position = InputPosition(path: [], line: 0)
  private var records: [BenchmarkRecord] = []

  /// A reader that reads all lines, or with `isCompatible` exactly those that Go's benchstat does.
  package init(isCompatible: Bool = false) {
    self.isCompatible = isCompatible
    measurementFields = MeasurementFields(isCompatible: isCompatible)
  }

  /// Reads one input from its start; the configuration of earlier inputs does not hold in it.
  package mutating func read(
    _ text: ByteString, path: ByteString, label: ByteString,
    each: (BenchmarkRecord) -> Void
  ) throws(LineTooLong) {
    configuration = Configuration()
    fileLabel = label
    position = InputPosition(path: path, line: 0)
    var rest = text[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      let line = rest[rest.startIndex..<end]
      guard !isCompatible || line.count <= BenchmarkReader.longestLine else {
        throw LineTooLong(position: position)
      }
      rest = rest[end...].dropFirst()
      position = InputPosition(path: path, line: position.line + 1)
      read(line: line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
      records.forEach(each)
      records.removeAll(keepingCapacity: true)
    }
  }

  /// Go's scanner has room for 64 KiB, the line's end included.
  private static let longestLine = 65_535

  private static let benchmarkPrefix = Array("Benchmark".utf8)

  private mutating func read(line: ByteSlice) {
    if line.starts(with: BenchmarkReader.benchmarkPrefix) {
      readResult(line.dropFirst(BenchmarkReader.benchmarkPrefix.count))
      return
    }
    var fields = FieldScanner(line)
    if line.first == UInt8(ascii: "U"), fields.next().elementsEqual("Unit".utf8) {
      readUnit(&fields)
      return
    }
    if let (key, value) = ConfigurationLine.parse(line) { configuration.set(key, to: value) }
  }

  private mutating func readResult(_ line: ByteSlice) {
    var fields = FieldScanner(line)
    let name = fields.next()
    // So the line that `go test -v` prints when a benchmark starts is passed over.
    if name.endIndex == line.endIndex { return }
    do throws(ReasonError) {
      let measurements = try measurementFields.parse(&fields)
      records.append(
        .result(
          BenchmarkResult(
            configuration: configuration, fileLabel: fileLabel,
            name: BenchmarkName(full: Array(name)), measurements: measurements,
            position: position)))
    } catch {
      report(error.reason)
    }
  }

  private mutating func report(_ reason: BenchmarkSyntaxError.Reason) {
    records.append(.syntaxError(BenchmarkSyntaxError(position: position, reason: reason)))
  }

  private mutating func readUnit(_ fields: inout FieldScanner) {
    let unit = Array(fields.next())
    guard !unit.isEmpty else { return report(.missingUnit) }
    let tidyUnit = TidyUnit(unit).name
    while true {
      let field = fields.next()
      if field.isEmpty { return }
      guard let equals = field.firstIndex(of: UInt8(ascii: "=")), equals > field.startIndex else {
        report(.expectedKeyValue)
        continue
      }
      let key = Array(field[..<equals])
      let value = Array(field[(equals + 1)...])
      if let present = units.set(key, of: tidyUnit, to: value) {
        report(.metadataAlreadySet(key: key, unit: unit, value: present))
      }
    }
  }
}

/// A reason as an error, before the position is known.
struct ReasonError: Error {
  let reason: BenchmarkSyntaxError.Reason
}
