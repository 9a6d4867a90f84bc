extension RustName {
  /// Reads `<type>`.
  mutating func type() throws(DemanglingError) {
    try nested { reader throws(DemanglingError) in
      try reader.unboundedType()
    }
  }

  private mutating func unboundedType() throws(DemanglingError) {
    if let text = Self.basicTypes[Unicode.Scalar(peek())] {
      position += 1
      return write(text)
    }
    switch Unicode.Scalar(peek()) {
    case "C", "M", "X", "Y", "N", "I": try path(isValue: false)
    case "A", "S": try array()
    case "T": try tuple()
    case "R", "Q": try reference()
    case "P", "O":
      write(try next() == UInt8(ascii: "P") ? "*const " : "*mut ")
      try type()
    case "F": try function()
    case "D": try dynamic()
    case "B":
      try backReference { reader throws(DemanglingError) in
        try reader.type()
      }
    default: throw malformed
    }
  }

  private static let basicTypes: [Unicode.Scalar: String] = [
    "a": "i8", "b": "bool", "c": "char", "d": "f64", "e": "str", "f": "f32", "h": "u8",
    "i": "isize", "j": "usize", "l": "i32", "m": "u32", "n": "i128", "o": "u128", "p": "_",
    "s": "i16", "t": "u16", "u": "()", "v": "...", "x": "i64", "y": "u64", "z": "!",
  ]

  private mutating func array() throws(DemanglingError) {
    let hasLength = try next() == UInt8(ascii: "A")
    write("[")
    try type()
    if hasLength {
      write("; ")
      try constant()
    }
    write("]")
  }

  private mutating func tuple() throws(DemanglingError) {
    position += 1
    write("(")
    let count = try list(separator: ", ") { reader throws(DemanglingError) in try reader.type() }
    write(count == 1 ? ",)" : ")")
    try expect("E")
  }

  private mutating func reference() throws(DemanglingError) {
    let isMutable = try next() == UInt8(ascii: "Q")
    write("&")
    if take("L") {
      let lifetime = try base62Number()
      if lifetime > 0 {
        try writeLifetime(lifetime)
        write(" ")
      }
    }
    if isMutable { write("mut ") }
    try type()
  }

  /// Reads `F [binder] [U] [K <abi>] {<type>} E <type>`.
  private mutating func function() throws(DemanglingError) {
    position += 1
    let outer = lifetimes
    try binder()
    if take("U") { write("unsafe ") }
    if take("K") { try callingConvention() }
    write("fn(")
    _ = try list(separator: ", ") { reader throws(DemanglingError) in try reader.type() }
    try expect("E")
    write(")")
    if !take("u") {
      write(" -> ")
      try type()
    }
    lifetimes = outer
  }

  private mutating func callingConvention() throws(DemanglingError) {
    guard !take("C") else { return write("extern \"C\" ") }
    let name = try identifier()
    guard !name.isPunycode else { throw malformed }
    let underscore = UInt8(ascii: "_")
    write("extern \"")
    write(name.text.map { $0 == underscore ? UInt8(ascii: "-") : $0 })
    write("\" ")
  }

  /// Reads `D [binder] {<trait>} E L <lifetime>`.
  private mutating func dynamic() throws(DemanglingError) {
    position += 1
    let outer = lifetimes
    write("dyn ")
    try binder()
    _ = try list(separator: " + ") { reader throws(DemanglingError) in
      try reader.dynamicTrait()
    }
    try expect("E")
    lifetimes = outer
    try expect("L")
    let lifetime = try base62Number()
    guard lifetime > 0 else { return }
    write(output.last == UInt8(ascii: " ") ? "+ " : " + ")
    try writeLifetime(lifetime)
  }
}
