package import Bytes
package import Profiles

/// Every format that profiles are read from.
package enum FormatCatalog {
  /// The formats, the first to claim a file first.
  package static let formats: [ProfileFormat] = [PprofFormat.format] + LegacyFormats.all

  /// How much of a file the formats get to see before one is chosen.
  private static let prefixSize = 1 << 16

  /// Decodes a profile of whichever format the file's first bytes show.
  ///
  /// A format that is sure comes before one that needs more than the prefix to be sure, which then
  /// must try; so the outcome is that of trying one decoder after another, as Go's pprof does, but
  /// a profile.proto still streams.
  package static func decode(_ input: inout InputWindow) throws(DecodeError) -> Profile {
    try fillPrefix(&input)
    guard !input.unread.isEmpty else { throw DecodeError(.empty) }
    for format in candidates(for: input.unreadSlice.prefix(prefixSize)) {
      do {
        return try format.decode(&input)
      } catch  where error.reason == .unrecognizedFormat && input.offset == 0 {
        continue
      }
    }
    throw DecodeError(.unrecognizedFormat)
  }

  private static func fillPrefix(_ input: inout InputWindow) throws(DecodeError) {
    do {
      while input.unread.count < prefixSize, try input.refill() {}
    } catch {
      throw DecodeError(.input(error))
    }
  }

  private static func candidates(for prefix: ArraySlice<UInt8>) -> [ProfileFormat] {
    let judged = formats.map { (format: $0, verdict: $0.sniff(prefix)) }
    let sure = judged.filter { $0.verdict == .yes }
    let unsure = judged.filter { $0.verdict == .needMore }
    return (sure + unsure).map(\.format)
  }
}
