extension Inflater {
  /// Where the members of a gzip stream stand; O(inflated bytes), of which none are kept.
  public static func members(of bytes: [UInt8]) throws(GzipFault) -> [Range<Int>] {
    guard bytes.starts(with: [0x1f, 0x8b]) else { throw .badHeader }
    var bytes = bytes
    var inflater = try Inflater()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var start = 0
    while start < bytes.count || !inflater.isComplete {
      let (consumed, produced) = try inflater.inflate(
        &bytes, in: start..<bytes.count, into: &buffer, from: 0)
      guard consumed > 0 || produced > 0 else { throw .truncated }
      start += consumed
    }
    return zip([0] + inflater.memberEnds, inflater.memberEnds).map { $0..<$1 }
  }
}
