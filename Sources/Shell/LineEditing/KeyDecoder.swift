/// Turns a terminal's bytes into keys, a byte at a time.
package struct KeyDecoder: Sendable {
  private enum State {
    case plain
    case escaped
    case sequence([UInt8])
    case scalar([UInt8], missing: Int)
    case paste([UInt8])
  }

  private var state = State.plain
  /// The most that is taken from one paste; the rest of it is dropped.
  private static let longestPaste = 1 << 20

  /// Starts between keys.
  package init() {}

  /// Whether an escape character came that may be a key of its own or the start of another.
  package var isUndecided: Bool {
    if case .escaped = state { true } else { false }
  }

  /// Settles that nothing follows the escape character.
  package mutating func settle() -> Key? {
    guard isUndecided else { return nil }
    state = .plain
    return .escape
  }

  /// Takes a byte; returns a key when the byte completes one.
  package mutating func key(_ byte: UInt8) -> Key? {
    switch state {
    case .plain: return plain(byte)
    case .escaped: return escaped(byte)
    case .sequence(let bytes): return sequence(bytes, byte)
    case .scalar(let bytes, let missing): return scalar(bytes, byte, missing)
    case .paste(var bytes):
      // Frees the state's share of the bytes, so that they are appended to in place.
      state = .plain
      return pasted(&bytes, byte)
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

  private mutating func escaped(_ byte: UInt8) -> Key? {
    state = .plain
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") {
      state = .sequence([])
      return nil
    }
    return Self.metas[byte] ?? .escape
  }

  private mutating func sequence(_ bytes: [UInt8], _ byte: UInt8) -> Key? {
    guard (0x40...0x7E).contains(byte) else {
      state = bytes.count < 16 ? .sequence(bytes + [byte]) : .plain
      return nil
    }
    state = .plain
    let arguments = String(decoding: bytes, as: UTF8.self)
    if byte == UInt8(ascii: "~") {
      if arguments == "200" { state = .paste([]) }
      return Self.numbered[arguments]
    }
    return Self.isModified(arguments) ? Self.modified[byte] ?? Self.finals[byte] : Self.finals[byte]
  }

  private static func isModified(_ arguments: String) -> Bool {
    ["1;5", "1;3", "5"].contains(arguments)
  }

  private mutating func pasted(_ bytes: inout [UInt8], _ byte: UInt8) -> Key? {
    let end = Array("\u{1b}[201~".utf8)
    bytes.append(byte)
    if byte == end.last, bytes.suffix(end.count) == end[...] {
      return .paste(String(decoding: bytes.dropLast(end.count), as: UTF8.self))
    }
    if bytes.count > Self.longestPaste + end.count {
      bytes.removeSubrange(Self.longestPaste..<(bytes.count - end.count))
    }
    state = .paste(bytes)
    return nil
  }

  private mutating func firstOfScalar(_ byte: UInt8) -> Key? {
    let missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 0
    guard missing > 0 else { return .character("\u{FFFD}") }
    state = .scalar([byte], missing: missing)
    return nil
  }

  private mutating func scalar(_ bytes: [UInt8], _ byte: UInt8, _ missing: Int) -> Key? {
    guard byte & 0xC0 == 0x80 else {
      // What was begun is broken; the byte itself starts anew.
      state = .plain
      return plain(byte)
    }
    guard missing == 1 else {
      state = .scalar(bytes + [byte], missing: missing - 1)
      return nil
    }
    state = .plain
    return String(decoding: bytes + [byte], as: UTF8.self).first.map(Key.character)
  }
}
