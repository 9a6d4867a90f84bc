extension Profile {
  /// Adds a text without looking for an equal one; for the rare change that needs one.
  package mutating func addText(_ text: String) -> StringID {
    let id = StringID(rawValue: UInt32(truncatingIfNeeded: strings.count))
    strings.append(strings.bytes(of: text))
    return id
  }
}
