/// Brings inputs of other encodings to plain UTF-8 text.
enum InputDecoding {
  /// The text of some bytes: byte order marks and UTF-16 undone, `go test -json` unwrapped.
  static func decoded(_ bytes: ByteString) -> ByteString {
    let text = withoutUTF16(bytes)
    return GoTestOutput.isEvents(text) ? GoTestOutput.unwrapped(text) : text
  }

  private static func withoutUTF16(_ bytes: ByteString) -> ByteString {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    if bytes.starts(with: [0xFF, 0xFE]) { return transcoded(bytes.dropFirst(2), low: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return transcoded(bytes.dropFirst(2), low: 1) }
    // Text begins with an ASCII letter, whose other half is zero.
    guard bytes.count > 1 else { return bytes }
    if bytes[0] != 0, bytes[1] == 0 { return transcoded(bytes[...], low: 0) }
    if bytes[0] == 0, bytes[1] != 0 { return transcoded(bytes[...], low: 1) }
    return bytes
  }

  /// Pairs of bytes as UTF-8; `low` is the place of the lower byte in a pair.
  private static func transcoded(_ bytes: ByteSlice, low: Int) -> ByteString {
    let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
    let units = pairs.map { UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8 }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
