/// How long the header of a gzip'd member is, found out as its bytes pass.
///
/// Layout: RFC 1952, section 2.3.
struct GzipHeader {
  private enum Part { case fixed, extraLength, extra, name, comment, checksum, data }

  private var part = Part.fixed
  private var flags: UInt8 = 0
  /// How many bytes of the part are to come, where that is known.
  private var rest = 10
  private var extraLength = 0
  private(set) var length = 0

  /// Whether the data has begun.
  var isComplete: Bool { part == .data }

  /// Passes bytes of a member until the data begins.
  mutating func pass(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      guard !isComplete else { return }
      pass(byte)
    }
  }

  private mutating func pass(_ byte: UInt8) {
    length += 1
    rest -= 1
    switch part {
    case .fixed:
      if rest == 6 { flags = byte }
      if rest == 0 { begin(after: part) }
    case .extraLength:
      extraLength = extraLength >> 8 | Int(byte) << 8
      if rest == 0 { begin(after: part) }
    case .extra, .checksum: if rest == 0 { begin(after: part) }
    case .name, .comment: if byte == 0 { begin(after: part) }
    case .data: break
    }
  }

  private mutating func begin(after part: Part) {
    let parts: [(Part, flag: UInt8, count: Int)] = [
      (.extraLength, 4, 2), (.extra, 4, extraLength), (.name, 8, 0), (.comment, 16, 0),
      (.checksum, 2, 2),
    ]
    let next = parts.firstIndex { $0.0 == part }.map { $0 + 1 } ?? 0
    let found = parts[next...].first { flags & $0.flag != 0 && ($0.0 != .extra || $0.count > 0) }
    self.part = found?.0 ?? .data
    rest = found?.count ?? 0
  }
}
