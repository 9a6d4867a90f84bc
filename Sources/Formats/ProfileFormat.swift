package import Bytes
package import Profiles

/// A file format that can be decoded into a profile.
package struct ProfileFormat: Sendable {
  /// What the first bytes say about a file's format.
  package enum Verdict: Equatable, Sendable {
    case yes
    case no
    /// The bytes do not decide it.
    case needMore
  }

  /// What people call it: `pprof`, `heap`.
  package let name: String
  /// Judges the first bytes of a file, inflated.
  package let sniff: @Sendable (ArraySlice<UInt8>) -> Verdict
  /// Decodes from a window at the file's start; where it throws `.unrecognizedFormat`, it consumed
  /// nothing and the next format may try.
  package let decode: @Sendable (inout InputWindow) throws(DecodeError) -> Profile
}
