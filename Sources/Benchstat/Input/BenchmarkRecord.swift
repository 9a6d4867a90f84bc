/// What a line of benchmark text says.
package enum BenchmarkRecord: Equatable, Sendable {
  /// A benchmark's measurements.
  case result(BenchmarkResult)
  /// The line cannot be read; reading goes on with the next one.
  case syntaxError(BenchmarkSyntaxError)
}

/// A line that looks like benchmark text but is none.
package struct BenchmarkSyntaxError: Error, Equatable, Sendable {
  /// What is wrong with a line.
  package enum Reason: Equatable, Sendable {
    /// The name has white space after it and nothing else.
    case missingIterationCount
    /// The iteration count is no integer.
    case badIterationCount(NumberError)
    /// Nothing follows the iteration count.
    case missingMeasurements
    /// A value is no number.
    case badMeasurement(NumberError)
    /// A value is written as not a number, which nothing can be compared with.
    case measurementNotANumber
    /// A value without a unit ends the line.
    case missingUnits
    /// A unit line without a unit.
    case missingUnit
    /// A field of a unit line that is not `key=value`.
    case expectedKeyValue
    /// A unit line contradicts an earlier one.
    case metadataAlreadySet(key: ByteString, unit: ByteString, value: ByteString)
  }

  /// Where the line stands.
  package let position: InputPosition
  /// What is wrong with it.
  package let reason: Reason
}
