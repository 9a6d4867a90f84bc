/// Finds a short text in others: Horspool's algorithm, which skips by the byte under the text's
/// end.
struct LiteralSearch {
  private let literal: [UInt8]
  private var skips: [Int]

  init(_ literal: [UInt8]) {
    self.literal = literal
    skips = Array(repeating: literal.count, count: 256)
    for (index, byte) in literal.dropLast().enumerated() {
      skips[Int(byte)] = literal.count - 1 - index
    }
  }

  /// O(text × literal) at worst; most bytes are never looked at.
  func isFound(in text: Span<UInt8>) -> Bool {
    guard let lastByte = literal.last else { return true }
    let skips = skips.span
    var end = literal.count - 1
    while end < text.count {
      let byte = text[end]
      if byte == lastByte, matches(text, endingAt: end) { return true }
      end &+= skips[Int(byte)]
    }
    return false
  }

  private func matches(_ text: Span<UInt8>, endingAt end: Int) -> Bool {
    let start = end - literal.count + 1
    for index in literal.indices where literal[index] != text[start + index] { return false }
    return true
  }
}
