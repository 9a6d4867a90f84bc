/// Why a run gives no tables.
package enum BenchstatFailure: Error, Equatable, Sendable {
  /// A filter or projection cannot be read.
  case query(flag: String, QueryError)
  /// The significance level is no probability.
  case alphaOutOfRange
  /// The confidence is no probability.
  case confidenceOutOfRange
  /// There is no such output format; Go's benchstat knows two.
  case unknownFormat(isCompatible: Bool)
  /// An input cannot be opened or read.
  case input(path: ByteString, InputFailure)
  /// A line is longer than Go's reader takes.
  case lineTooLong(InputPosition)
  /// No result is left to show; `wasFiltered` if there were some in the inputs.
  case nothingToShow(wasFiltered: Bool)
}

/// Why the bytes of an input cannot be had, with the system's words.
package enum InputFailure: Error, Equatable, Sendable {
  /// There is no such file or it may not be opened.
  case open(String)
  /// The file is open but reading fails.
  case read(String)
}
