extension Unicode.Scalar {
  /// Whether a terminal or a reader would see something else than a character in its place.
  ///
  /// Controls, bidirectional overrides and invisible characters; all lie below 0x10000.
  package var isHarmful: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0: true
    case 0x061c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x2069, 0xfeff: true
    default: false
    }
  }
}
