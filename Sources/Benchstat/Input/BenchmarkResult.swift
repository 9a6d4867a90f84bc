/// One line of benchmark results with all that applies to it.
package struct BenchmarkResult: Equatable, Sendable {
  /// The `key: value` lines in force, in the order in which their keys appeared.
  package var configuration: Configuration
  /// What the input is called in tables; empty for no name.
  package var fileLabel: ByteString
  /// The benchmark's name.
  package var name: BenchmarkName
  /// What was measured, in base units.
  package var measurements: [BenchmarkMeasurement]
  /// Where the line stands.
  package var position: InputPosition
}

/// One value of a result with its unit.
package struct BenchmarkMeasurement: Equatable, Sendable {
  /// The value in `unit`.
  package let value: Double
  /// The base unit, such as `sec/op`.
  package let unit: ByteString
  /// The unit as written, where it differs from the base unit.
  package let originalUnit: ByteString?
}

/// A line of an input.
package struct InputPosition: Equatable, Sendable {
  /// The input's path.
  package let path: ByteString
  /// The line counted from one.
  package let line: Int
}
