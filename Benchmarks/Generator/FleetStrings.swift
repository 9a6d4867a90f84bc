/// The string table of a generated profile, in order of first use.
struct FleetStrings {
  private(set) var texts = [""]
  private var positions = ["": 0]

  /// The position of a text, added if it is new.
  mutating func index(of text: String) -> UInt64 {
    if let known = positions[text] { return UInt64(known) }
    positions[text] = texts.count
    texts.append(text)
    return UInt64(texts.count - 1)
  }
}
