import Benchstat
import Statistics
import TestSupport
import Testing

@Suite struct BenchmarkReaderTests {
  private func records(_ text: String, isCompatible: Bool = false) -> [BenchmarkRecord] {
    var reader = BenchmarkReader(isCompatible: isCompatible)
    var records: [BenchmarkRecord] = []
    try? reader.read(Array(text.utf8), path: Array("a.txt".utf8), label: Array("a".utf8)) {
      records.append($0)
    }
    return records
  }

  private func firstResult(_ text: String) -> BenchmarkResult? {
    for case .result(let result) in records(text) { return result }
    return nil
  }

  private func reason(_ text: String) -> BenchmarkSyntaxError.Reason? {
    for case .syntaxError(let error) in records(text) { return error.reason }
    return nil
  }

  @Test func `a line has a name and values in base units`() throws {
    let result = try #require(
      firstResult("BenchmarkEncode/size=4k-8 100 250 ns/op 3 MB/s 7 B/op\r\n"))
    #expect(result.name.full == Array("Encode/size=4k-8".utf8))
    #expect(result.measurements.map(\.value) == [250 * 1e-9, 3e6, 7])
    #expect(
      result.measurements.map { String(decoding: $0.unit, as: UTF8.self) }
        == ["sec/op", "B/s", "B/op"])
    #expect(result.measurements[0].originalUnit == Array("ns/op".utf8))
    #expect(result.measurements[2].originalUnit == nil)
    #expect(result.position.path == Array("a.txt".utf8))
    #expect(result.position.line == 1)
  }

  @Test func `zero keeps the unit as written`() throws {
    let result = try #require(firstResult("BenchmarkX 1 0 ns/op"))
    #expect(result.measurements[0].unit == Array("ns/op".utf8))
  }

  @Test(
    arguments: [
      ("BenchmarkX \n", BenchmarkSyntaxError.Reason.missingIterationCount),
      ("BenchmarkX 1.5 3 ns/op", .badIterationCount(.invalidSyntax)),
      ("BenchmarkX 99999999999999999999 3 ns/op", .badIterationCount(.outOfRange)),
      ("BenchmarkX 1", .missingMeasurements), ("BenchmarkX 1 3", .missingUnits),
      ("BenchmarkX 1 3 ns/op 4", .missingUnits),
      ("BenchmarkX 1 fast ns/op", .badMeasurement(.invalidSyntax)),
      ("BenchmarkX 1 1e999 ns/op", .badMeasurement(.outOfRange)),
      ("BenchmarkX 1 nan ns/op", .measurementNotANumber), ("Unit", .missingUnit),
      ("Unit ns/op x", .expectedKeyValue), ("Unit ns/op =x", .expectedKeyValue),
    ])
  func `a bad line is a record`(line: String, reason: BenchmarkSyntaxError.Reason) {
    #expect(self.reason(line) == reason)
  }

  @Test(
    arguments: [
      "BenchmarkX", "ok  \tpkg 1.2s", "PASS", "", "benchmarkx 1 2 ns/op", "Unitless ns/op",
      "Key: value", "key:value", "a b: c", ": x", "keyOne: x",
    ])
  func `other lines say nothing`(line: String) {
    #expect(records(line).isEmpty)
    #expect(firstResult(line + "\nBenchmarkX 1 2 ns/op")?.configuration.entries.isEmpty == true)
  }

  @Test func `configuration holds until it is removed`() throws {
    let text = "a: 1\nb: 2 \nc:\t3\na:\nBenchmarkX 1 2 ns/op\n"
    let entries = try #require(firstResult(text)).configuration.entries
    #expect(entries.map { String(decoding: $0.key, as: UTF8.self) } == ["c", "b"])
    #expect(entries.map { String(decoding: $0.value, as: UTF8.self) } == ["3", "2 "])
  }

  @Test func `configuration ends with its input and unit metadata does not`() throws {
    var reader = BenchmarkReader()
    var last: BenchmarkResult?
    for text in ["a: 1\nUnit ns/op assume=exact better=higher\n", "BenchmarkX 1 2 ns/op\n"] {
      try reader.read(Array(text.utf8), path: [], label: []) { record in
        if case .result(let result) = record { last = result }
      }
    }
    #expect(try #require(last).configuration.entries.isEmpty)
    #expect(reader.units.assumption(for: Array("sec/op".utf8)) == .exact)
    #expect(reader.units.isLowerBetter(for: Array("sec/op".utf8)) == false)
    #expect(reader.units.isLowerBetter(for: Array("allocs/op".utf8)) == true)
    #expect(reader.units.isLowerBetter(for: Array("widgets".utf8)) == nil)
  }

  @Test func `contradicting metadata is an error that names the first value`() {
    let text = "Unit ns/op assume=exact\nUnit sec/op assume=exact\nUnit ns/op assume=nothing"
    let key = Array("assume".utf8)
    let unit = Array("ns/op".utf8)
    let value = Array("exact".utf8)
    #expect(reason(text) == .metadataAlreadySet(key: key, unit: unit, value: value))
    #expect(records(text).count == 1)
  }

  @Test func `spaces of all scripts part fields`() throws {
    let result = try #require(firstResult("BenchmarkX\u{A0}1\u{3000}2 ns/op\u{2003}3 B/op"))
    #expect(result.measurements.map(\.value) == [2e-9, 3])
  }

  @Test func `a line beyond Go's limit ends reading only in compatible mode`() {
    let long = "a: " + String(repeating: "x", count: 65_533)
    var reader = BenchmarkReader(isCompatible: true)
    let error = #expect(throws: BenchmarkReader.LineTooLong.self) {
      try reader.read(Array("b: 1\n\(long)\n".utf8), path: [], label: []) { _ in }
    }
    #expect(error?.position.line == 1)
    #expect(firstResult(long + "\nBenchmarkX 1 2 ns/op")?.measurements.count == 1)
  }

  @Test func `bytes that are no text pass through`() throws {
    var reader = BenchmarkReader()
    var name: [UInt8] = []
    let line = Array("BenchmarkX".utf8) + [0xFF, 0x80] + Array(" 1 2 ns/op".utf8)
    try reader.read(line, path: [], label: []) { record in
      if case .result(let result) = record { name = result.name.full }
    }
    #expect(name == [0x58, 0xFF, 0x80])
  }

  @Test func `no input stops the reader`() throws {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0..<1_000_000, using: &generator)
    var random = SeededRandom(seed: seed)
    let parts = ["Benchmark", "X", " ", "1", "e", "-", "Unit", "ns/op", ":", "=", "\n", "\u{A0}"]
    for _ in 0..<300 {
      var text: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        let part = parts.randomElement(using: &random) ?? ""
        text += Array(part.utf8)
        if Bool.random(using: &random) { text.append(UInt8.random(in: 0...255, using: &random)) }
      }
      var reader = BenchmarkReader()
      try reader.read(text, path: [], label: []) { _ in }
      #expect(Bool(true), "seed \(seed)")
    }
  }
}
