import Bytes

extension PprofFormat {
  /// The row of the format catalogue.
  static let format = ProfileFormat(name: "pprof", sniff: sniff, decode: decode)

  /// Walks the top-level fields: text soon shows a wire type that profile.proto does not have there.
  ///
  /// `no` means that decoding would fail at once, never that it might. Where it would fail behind a
  /// good field, this may be a damaged profile.proto unless the bytes fit another format better.
  static func sniff(_ prefix: ArraySlice<UInt8>) -> ProfileFormat.Verdict {
    let prefix = Array(prefix)
    var reader = ByteReader(prefix.span, base: 0)
    var knownFields = 0
    do {
      while !reader.isAtEnd {
        let start = reader.offset
        let key = try reader.varint()
        guard mayStand(key) else { return knownFields > 0 ? .needMore : .no }
        try reader.skip(key: key, at: start)
        if (1...UInt64(PprofField.documentationURL)).contains(key >> 3) { knownFields += 1 }
      }
    } catch {
      guard mayContinue(error) else { return knownFields > 0 ? .needMore : .no }
    }
    return knownFields > 0 ? .yes : .needMore
  }

  private static func mayStand(_ key: UInt64) -> Bool {
    let isMessage = key & 7 == 2
    switch key >> 3 {
    case 1...6, 11: return isMessage
    case 13: return isMessage || key & 7 == 0
    case 7...15: return key & 7 == 0
    default: return true
    }
  }

  private static func mayContinue(_ error: ByteError) -> Bool {
    switch error {
    case .truncated: true
    case .lengthPastEnd(_, let length): length <= PprofDecoder.longestField
    case .overlongVarint, .wireType: false
    }
  }
}
