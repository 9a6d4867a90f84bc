/// The ASCII classes of Perl and POSIX.
enum NamedSets {
  private static let digits: [UInt32] = [0x30, 0x39]
  private static let upper: [UInt32] = [0x41, 0x5A]
  private static let lower: [UInt32] = [0x61, 0x7A]

  /// The set of `\d`, `\s` or `\w`.
  static func perl(_ letter: Unicode.Scalar) -> RuneSet? {
    switch letter {
    case "d": RuneSet(bounds: digits)
    case "s": RuneSet(bounds: [0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x20])
    case "w": .wordCharacters
    default: nil
    }
  }

  /// The set of `[:name:]`.
  static func posix(_ name: String) -> RuneSet? {
    switch name {
    case "alnum": RuneSet(bounds: digits + upper + lower)
    case "alpha": RuneSet(bounds: upper + lower)
    case "ascii": .ascii
    case "blank": RuneSet(bounds: [0x09, 0x09, 0x20, 0x20])
    case "cntrl": RuneSet(bounds: [0x00, 0x1F, 0x7F, 0x7F])
    case "digit": RuneSet(bounds: digits)
    case "graph": RuneSet(bounds: [0x21, 0x7E])
    case "lower": RuneSet(bounds: lower)
    case "print": RuneSet(bounds: [0x20, 0x7E])
    case "punct": RuneSet(bounds: [0x21, 0x2F, 0x3A, 0x40, 0x5B, 0x60, 0x7B, 0x7E])
    case "space": RuneSet(bounds: [0x09, 0x0D, 0x20, 0x20])
    case "upper": RuneSet(bounds: upper)
    case "word": .wordCharacters
    case "xdigit": RuneSet(bounds: digits + [0x41, 0x46, 0x61, 0x66])
    default: nil
    }
  }
}
