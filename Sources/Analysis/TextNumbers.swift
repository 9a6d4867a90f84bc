import Profiles

/// Numbers texts by their bytes, in the order they come.
///
/// By bytes, as Swift takes strings for equal that Unicode does.
struct TextNumbers {
  /// The texts, by number.
  private(set) var texts: [String] = []
  private var positions = PositionTable()

  mutating func number(_ text: String) -> UInt32 {
    let hash = positions.hash(text.utf8.span)
    let found = positions.find(hash) { texts[$0].utf8.elementsEqual(text.utf8) }
    if let found { return UInt32(truncatingIfNeeded: found) }
    texts.append(text)
    return UInt32(truncatingIfNeeded: positions.add(hash))
  }
}
