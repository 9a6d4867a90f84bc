extension RustName {
  /// Reads `<type> ["n"] {hex digit} _ | p | <backref>`.
  mutating func constant() throws(DemanglingError) {
    if isNext("B") {
      return try backReference { reader throws(DemanglingError) in
        try reader.nested { inner throws(DemanglingError) in try inner.constant() }
      }
    }
    guard !take("p") else { return write("_") }
    let code = try next()
    switch Unicode.Scalar(code) {
    case "a", "s", "l", "x", "n", "i":
      if take("n") { write("-") }
      try integer()
    case "h", "t", "m", "y", "o", "j": try integer()
    case "b": try boolean()
    case "c": try character()
    default: throw malformed
    }
  }

  /// Digits without leading zeros up to a `_`, and their value modulo 2⁶⁴.
  private mutating func digits() throws(DemanglingError) -> (text: ArraySlice<UInt8>, UInt64) {
    let start = position
    var value: UInt64 = 0
    while let digit = LegacyRustName.hexadecimalDigit(peek()) {
      position += 1
      if value == 0, digit == 0, !isNext("_") { throw malformed }
      value = value &* 16 &+ UInt64(digit)
    }
    let text = bytes[start..<position]
    guard !text.isEmpty, isAtEnd || take("_") else { throw malformed }
    return (text, value)
  }

  private mutating func integer() throws(DemanglingError) {
    let (text, value) = try digits()
    if text.count > 16 {
      write("0x")
      write(text)
    } else {
      write(String(value))
    }
  }

  private mutating func boolean() throws(DemanglingError) {
    let (text, value) = try digits()
    guard text.count == 1, value < 2 else { throw malformed }
    write(value == 0 ? "false" : "true")
  }

  private mutating func character() throws(DemanglingError) {
    let (text, value) = try digits()
    guard text.count <= 6 else { throw malformed }
    write("'")
    switch value {
    case 0x09: write("\\t")
    case 0x0a: write("\\n")
    case 0x0d: write("\\r")
    case 0x27: write("\\'")
    case 0x5c: write("\\\\")
    case 0x20...0x7e: write([UInt8(truncatingIfNeeded: value)])
    default: write("\\u{\(String(value, radix: 16))}")
    }
    write("'")
  }
}
