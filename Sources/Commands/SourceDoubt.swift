/// What is wrong with a source file beside a profile.
package enum SourceDoubt: Equatable, Sendable {
  /// It was not found in any of these places.
  case notFound(path: String, tried: [String])
  /// It was changed after the profile was taken.
  case newer(file: String)
  /// The profile has samples in lines that it does not have.
  case tooShort(file: String, lines: Int, sampled: Int64)
}
