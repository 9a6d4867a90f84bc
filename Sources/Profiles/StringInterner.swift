/// A string table in which equal texts are one.
struct StringInterner: Sendable {
  private(set) var table = StringTable.unfilled
  private var positions = PositionTable()

  /// A table that holds only the empty string.
  init() {
    _ = intern([UInt8]().span)
  }

  /// The position of a text, added if it is new; O(its length).
  mutating func intern(_ text: Span<UInt8>) -> StringID {
    let hash = positions.hash(text)
    if let known = positions.find(hash, where: { table.text(at: $0, equals: text) }) {
      return StringID(rawValue: UInt32(truncatingIfNeeded: known))
    }
    table.append(text)
    return StringID(rawValue: UInt32(truncatingIfNeeded: positions.add(hash)))
  }
}

extension StringTable {
  fileprivate func text(at index: Int, equals other: Span<UInt8>) -> Bool {
    let range = range(of: StringID(rawValue: UInt32(truncatingIfNeeded: index)))
    guard range.count == other.count else { return false }
    let text = bytes.span.extracting(range)
    for index in text.indices where text[index] != other[index] { return false }
    return true
  }
}
