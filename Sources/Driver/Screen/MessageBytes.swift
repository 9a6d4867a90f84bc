import Bytes
import Profiles
import Rendering

/// What of a message is written to the standard error stream.
package enum MessageBytes: Sendable {
  /// Characters that would act instead of being shown are escaped.
  case escaped
  /// Names have the bytes that they have in the profile.
  case asTheyAre

  /// How messages about a profile are written; nothing that acts ever reaches a terminal.
  package init(for request: SourceRequest) {
    self =
      request.keepsForeignBytes && !StandardStream.error.isTerminal ? .asTheyAre : .escaped
  }

  /// The bytes of a text of several lines.
  package func bytes(of text: String) -> [UInt8] {
    switch self {
    case .escaped:
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return Array(lines.map { SafeText.escapedSource(String($0)) }.joined(separator: "\n").utf8)
    case .asTheyAre: return ForeignBytes.restored(Array(text.utf8))
    }
  }
}
