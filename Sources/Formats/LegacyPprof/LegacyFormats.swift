import Bytes
import Profiles

/// The formats that profiles had before profile.proto, in the order in which pprof tries them.
enum LegacyFormats {
  static let all = [
    row("cpu", sniff: CPUWords.sniff, decode: CPUWords.decode),
    row("heap", sniff: HeapText.sniff, decode: HeapText.decode),
    row("count", sniff: CountText.sniff, decode: CountText.decode),
    row("thread", sniff: ThreadText.sniff, decode: ThreadText.decode),
    row("contention", sniff: ContentionText.sniff, decode: ContentionText.decode),
    row("java", sniff: JavaText.sniff, decode: JavaText.decode),
  ]

  private static func row(
    _ name: String,
    sniff: @escaping @Sendable (ArraySlice<UInt8>) -> ProfileFormat.Verdict,
    decode: @escaping @Sendable (ArraySlice<UInt8>) throws(DecodeError) -> LegacyProfile
  ) -> ProfileFormat {
    ProfileFormat(name: name, sniff: sniff) { input throws(DecodeError) in
      try decode(input.readWhole()).finish()
    }
  }

  /// Judges a text by its first line.
  static func sniff(
    firstLineOf prefix: ArraySlice<UInt8>, _ isHeading: (ArraySlice<UInt8>) -> Bool
  ) -> ProfileFormat.Verdict {
    var lines = TextLines(prefix)
    guard (try? lines.advance()) == true else { return .no }
    return judge(lines, isHeading)
  }

  /// Judges a text by its first line that is no comment.
  static func sniff(
    behindCommentsOf prefix: ArraySlice<UInt8>, _ isHeading: (ArraySlice<UInt8>) -> Bool
  ) -> ProfileFormat.Verdict {
    var lines = TextLines(prefix)
    guard (try? lines.skipComments()) != nil else { return .no }
    return judge(lines, isHeading)
  }

  private static func judge(
    _ lines: TextLines, _ isHeading: (ArraySlice<UInt8>) -> Bool
  ) -> ProfileFormat.Verdict {
    if isHeading(lines.line) { return .yes }
    return lines.rest.isEmpty ? .needMore : .no
  }
}
