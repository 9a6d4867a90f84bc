/// Turns a terminal's bytes into keys, a byte at a time.
package struct KeyDecoder: Sendable {
  private enum State {
    case plain
    case escaped
    case sequence([UInt8])
    case scalar([UInt8], missing: Int)
  }

  private var state = State.plain

  /// Starts between keys.
  package init() {}

  /// Takes a byte; returns a key when the byte completes one.
  package mutating func key(_ byte: UInt8) -> Key? {
    switch state {
    case .plain: return plain(byte)
    case .escaped: return escaped(byte)
    case .sequence(let bytes): return sequence(bytes, byte)
    case .scalar(let bytes, let missing): return scalar(bytes + [byte], missing - 1)
    }
  }

  private mutating func plain(_ byte: UInt8) -> Key? {
    if byte >= 0x80 { return firstOfScalar(byte) }
    if byte == 0x1B {
      state = .escaped
      return nil
    }
    return byte >= 0x20 && byte != 0x7F
      ? .character(Character(Unicode.Scalar(byte))) : Self.controls[byte]
  }

  private static let controls: [UInt8: Key] = [
    0x01: .home, 0x02: .left, 0x03: .interrupt, 0x04: .deleteOrEnd, 0x05: .end, 0x06: .right,
    0x08: .backspace, 0x09: .tab, 0x0A: .enter, 0x0B: .killToEnd, 0x0C: .clearScreen,
    0x0D: .enter, 0x0E: .down, 0x10: .up, 0x12: .searchBack, 0x14: .transpose,
    0x15: .killToStart, 0x17: .killWordBack, 0x19: .yank, 0x7F: .backspace,
  ]

  private mutating func escaped(_ byte: UInt8) -> Key? {
    state = .plain
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      state = .sequence([])
      return nil
    case UInt8(ascii: "b"): return .wordLeft
    case UInt8(ascii: "f"): return .wordRight
    case UInt8(ascii: "d"): return .killWord
    case 0x7F, 0x08: return .killWordBack
    default: return .escape
    }
  }

  private mutating func sequence(_ bytes: [UInt8], _ byte: UInt8) -> Key? {
    guard (0x40...0x7E).contains(byte) else {
      state = bytes.count < 16 ? .sequence(bytes + [byte]) : .plain
      return nil
    }
    state = .plain
    let modifiers: [String] = ["1;5", "1;3", "5"]
    let arguments = String(decoding: bytes, as: UTF8.self)
    if modifiers.contains(arguments) {
      return byte == UInt8(ascii: "C")
        ? .wordRight : byte == UInt8(ascii: "D") ? .wordLeft : Self.finals[byte]
    }
    return byte == UInt8(ascii: "~") ? Self.numbered[arguments] : Self.finals[byte]
  }

  private static let finals: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]

  private static let numbered: [String: Key] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete,
  ]

  private mutating func firstOfScalar(_ byte: UInt8) -> Key? {
    let missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 0
    guard missing > 0 else { return .character("\u{FFFD}") }
    state = .scalar([byte], missing: missing)
    return nil
  }

  private mutating func scalar(_ bytes: [UInt8], _ missing: Int) -> Key? {
    guard missing == 0 else {
      state = .scalar(bytes, missing: missing)
      return nil
    }
    state = .plain
    return String(decoding: bytes, as: UTF8.self).first.map(Key.character)
  }
}
