/// Takes what is sent to a terminal apart, byte by byte.
struct ControlParser: Sendable {
  enum Event: Sendable, Equatable {
    case character(Character)
    case control(UInt8)
    /// What a sequence ends with, its numbers, and whether a question mark stands before them.
    case sequence(Character, [Int], isPrivate: Bool)
    /// The text of a command for the terminal itself, as for links.
    case command(String)
  }

  private enum State {
    case text, escape, charset
    case sequence([UInt8])
    case command([UInt8])
    /// An escape character in a command, which a backslash ends.
    case commandEnd([UInt8])
  }

  private var state = State.text
  private var unfinished: [UInt8] = []

  mutating func read(_ byte: UInt8) -> Event? {
    switch state {
    case .text: return text(byte)
    case .escape:
      escape(byte)
      return nil
    case .charset:
      state = .text
      return nil
    case .sequence(let bytes):
      guard (0x40...0x7E).contains(byte) else {
        state = .sequence(bytes + [byte])
        return nil
      }
      state = .text
      return sequence(bytes, byte)
    case .command(let bytes):
      if byte == 7 { return command(bytes) }
      state = byte == 0x1B ? .commandEnd(bytes) : .command(bytes + [byte])
      return nil
    case .commandEnd(let bytes): return command(bytes)
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "]"): state = .command([])
    case UInt8(ascii: "("), UInt8(ascii: ")"): state = .charset
    default: state = .text
    }
  }

  private mutating func text(_ byte: UInt8) -> Event? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    unfinished.append(byte)
    let length = unfinished[0] < 0x80 ? 1 : unfinished[0] < 0xE0 ? 2 : unfinished[0] < 0xF0 ? 3 : 4
    guard unfinished.count >= length else { return nil }
    let text = String(decoding: unfinished, as: UTF8.self)
    unfinished = []
    return text.first.map(Event.character)
  }

  private func sequence(_ bytes: [UInt8], _ final: UInt8) -> Event {
    let text = String(decoding: bytes, as: UTF8.self)
    let numbers = text.drop { $0 == "?" || $0 == ">" }
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return .sequence(
      Character(UnicodeScalar(final)), text.isEmpty ? [] : numbers, isPrivate: text.hasPrefix("?"))
  }

  private mutating func command(_ bytes: [UInt8]) -> Event {
    state = .text
    return .command(String(decoding: bytes, as: UTF8.self))
  }
}

/// How wide terminals show characters, as far as tests have them.
enum CharacterWidth {
  static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xFF00...0xFF60, 0x1F300...0x1FAFF,
    ]
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }
}
