/// Deflated bytes in zlib's own wrapping, as PDF and PNG have them.
public enum ZlibStream {
  /// What stands before and after the deflated bytes of a gzip member without a name.
  private static let gzipHeader = 10
  private static let gzipTrailer = 8

  /// The bytes deflated.
  public static func compressing(_ bytes: [UInt8]) throws(GzipFault) -> [UInt8] {
    let member = try Inflater.compressing(bytes)
    guard member.count > gzipHeader + gzipTrailer else { throw .badData(before: 0) }
    let sum = checksum(bytes)
    let trailer = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: sum >> $0) }
    return [0x78, 0x9c] + member[gzipHeader..<(member.count - gzipTrailer)] + trailer
  }

  /// Adler-32, after RFC 1950.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var (low, high) = (UInt32(1), UInt32(0))
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }
}
