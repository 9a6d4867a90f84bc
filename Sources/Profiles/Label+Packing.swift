extension Label {
  /// Appends the label as variable-length integers.
  func pack(into bytes: inout [UInt8]) {
    switch value {
    case .text(let text):
      bytes.append(varint: UInt64(key.rawValue) << 1)
      bytes.append(varint: UInt64(text.rawValue))
    case .number(let number, let unit):
      bytes.append(varint: UInt64(key.rawValue) << 1 | 1)
      bytes.append(varint: number.zigzag)
      bytes.append(varint: UInt64(unit.rawValue))
    }
  }

  /// Reads a label that `pack` wrote and moves past it.
  init(unpacking bytes: Span<UInt8>, at position: inout Int) {
    let keyAndKind = PackedIntegers.read(bytes, at: &position)
    let content = PackedIntegers.read(bytes, at: &position)
    key = StringID(rawValue: UInt32(truncatingIfNeeded: keyAndKind >> 1))
    guard keyAndKind & 1 == 1 else {
      value = .text(StringID(rawValue: UInt32(truncatingIfNeeded: content)))
      return
    }
    let unit = PackedIntegers.read(bytes, at: &position)
    value = .number(
      Int64(zigzag: content), unit: StringID(rawValue: UInt32(truncatingIfNeeded: unit)))
  }

  /// Moves past a label that `pack` wrote; returns its key and unit if it has a number.
  @inline(__always)
  static func numberUnit(of bytes: Span<UInt8>, at position: inout Int) -> LabelTable.NumberUnit? {
    let keyAndKind = PackedIntegers.read(bytes, at: &position)
    _ = PackedIntegers.read(bytes, at: &position)
    guard keyAndKind & 1 == 1 else { return nil }
    let unit = PackedIntegers.read(bytes, at: &position)
    return LabelTable.NumberUnit(
      key: StringID(rawValue: UInt32(truncatingIfNeeded: keyAndKind >> 1)),
      unit: StringID(rawValue: UInt32(truncatingIfNeeded: unit)))
  }
}
