/// Reads a file of binary words of one width and byte order.
struct WordReader {
  private(set) var rest: ArraySlice<UInt8>
  /// Whether a word was asked for that the bytes did not hold.
  private(set) var isExhausted = false
  private let width: Int
  private let isBigEndian: Bool

  init(_ bytes: ArraySlice<UInt8>, width: Int, isBigEndian: Bool) {
    rest = bytes
    self.width = width
    self.isBigEndian = isBigEndian
  }

  /// The next word; zero, and nothing is left, where the bytes end inside it.
  mutating func next() -> UInt64 {
    guard rest.count >= width else {
      rest = []
      isExhausted = true
      return 0
    }
    let word = rest.prefix(width)
    rest = rest.dropFirst(width)
    return isBigEndian ? Self.bigEndian(word) : Self.bigEndian(word.reversed())
  }

  private static func bigEndian(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
