/// Why a name stays as it is.
enum DemanglingError: Error, Equatable {
  /// It does not follow the rules of the language it seems to be of.
  case malformed(at: Int)
  /// It nests deeper than any compiler's output.
  case tooDeep
  /// It would read as a text without bounds.
  case tooLong
}
