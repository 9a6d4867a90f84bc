import Statistics

/// All measurements of some benchmark results, by benchmark and unit.
package struct BenchmarkSummary: Sendable, Equatable {
  package private(set) var entries: [Entry] = []

  /// What was measured of one benchmark, sub-benchmarks by themselves.
  package struct Entry: Sendable, Equatable {
    /// The import path of its package; empty where the results do not say.
    package let package: String
    /// The function, such as `BenchmarkEncode`.
    package let function: String
    /// The whole name, such as `BenchmarkEncode/size=4k-8`.
    package let name: String
    /// Values in base units, such as `sec/op`.
    package fileprivate(set) var values: [String: [Double]] = [:]
  }

  /// Reads Go's text, `go test -json` or UTF-16; lines that are no results are passed over.
  package init(_ bytes: [UInt8]) {
    var reader = BenchmarkReader()
    var summary: [Entry] = []
    var positions: [String: Int] = [:]
    // Only a reader that imitates Go's stops at long lines.
    try? reader.read(InputDecoding.decoded(bytes), path: [], label: []) { record in
      guard case .result(let result) = record else { return }
      let entry = Entry(result)
      let key = entry.package + " " + entry.name
      let position = positions[key] ?? summary.count
      if position == summary.count { summary.append(entry) }
      positions[key] = position
      for measurement in result.measurements {
        summary[position].values[String(decoding: measurement.unit, as: UTF8.self), default: []]
          .append(measurement.value)
      }
    }
    entries = summary
  }

  /// A unit as results may spell it in base units, `ns/op` being 1e-9 `sec/op`.
  package static func base(ofUnit unit: String) -> (name: String, factor: Double) {
    let tidy = TidyUnit(Array(unit.utf8))
    return (String(decoding: tidy.name, as: UTF8.self), tidy.factor)
  }
}

extension BenchmarkSummary.Entry {
  fileprivate init(_ result: BenchmarkResult) {
    let text = { (bytes: ByteString) in String(decoding: bytes, as: UTF8.self) }
    package = result.configuration[Array("pkg".utf8)].map(text) ?? ""
    function = "Benchmark" + text(result.name.base)
    name = "Benchmark" + text(result.name.full)
  }
}
