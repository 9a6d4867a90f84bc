extension KeyDecoder {
  /// Keys that send one control character.
  static let controls: [UInt8: Key] = [
    0x01: .home, 0x02: .left, 0x03: .interrupt, 0x04: .deleteOrEnd, 0x05: .end, 0x06: .right,
    0x07: .cancel, 0x08: .backspace, 0x09: .tab, 0x0A: .enter, 0x0B: .killToEnd,
    0x0C: .clearScreen, 0x0D: .enter, 0x0E: .down, 0x10: .up, 0x12: .searchBack,
    0x14: .transpose, 0x15: .killToStart, 0x17: .killWordBack, 0x19: .yank, 0x1A: .suspend,
    0x1F: .undo, 0x7F: .backspace,
  ]

  /// Keys that send an escape character and another.
  static let metas: [UInt8: Key] = [
    UInt8(ascii: "b"): .wordLeft, UInt8(ascii: "f"): .wordRight, UInt8(ascii: "d"): .killWord,
    UInt8(ascii: "u"): .upperCase, UInt8(ascii: "l"): .lowerCase, UInt8(ascii: "c"): .capitalize,
    UInt8(ascii: "<"): .firstLine, UInt8(ascii: ">"): .lastLine, 0x7F: .killWordBack,
    0x08: .killWordBack,
  ]

  /// Keys whose sequence ends in a letter.
  static let finals: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]

  /// The same with the control or meta key held.
  static let modified: [UInt8: Key] = [
    UInt8(ascii: "C"): .wordRight, UInt8(ascii: "D"): .wordLeft,
  ]

  /// Keys whose sequence is a number and a tilde.
  static let numbered: [String: Key] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete, "5": .pageUp, "6": .pageDown,
    "3;5": .killWord,
  ]
}
