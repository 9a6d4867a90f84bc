extension ItaniumParser {
  /// `<special-name>`: what compilers make without being asked.
  mutating func specialName() throws(DemanglingError) -> SyntaxID {
    if take("T") { return try tableName() }
    try expect("G")
    return try guardName()
  }

  private mutating func special(_ text: String, _ value: SyntaxID) throws(DemanglingError)
    -> SyntaxID
  {
    try tree.add(SyntaxNode(.special, text: text, first: value))
  }

  private mutating func tableName() throws(DemanglingError) -> SyntaxID {
    switch Unicode.Scalar(try next()) {
    case "V": return try special("vtable for ", type())
    case "T": return try special("VTT for ", type())
    case "I": return try special("typeinfo for ", type())
    case "S": return try special("typeinfo name for ", type())
    case "A": return try special("template parameter object for ", templateArgument())
    case "C": return try constructionTable()
    case "F": return try special("typeinfo fn for ", type())
    case "J": return try special("java Class for ", type())
    case "H": return try special("TLS init function for ", name().0)
    case "W": return try special("TLS wrapper function for ", name().0)
    default:
      position -= 1
      return try thunkName()
    }
  }

  private mutating func thunkName() throws(DemanglingError) -> SyntaxID {
    let code = peek()
    switch Unicode.Scalar(code) {
    case "h", "v": try callOffset()
    case "c":
      position += 1
      try callOffset()
      try callOffset()
    default: throw malformed
    }
    return try special(Self.thunks[code] ?? "", encoding())
  }

  private static let thunks: [UInt8: String] = [
    UInt8(ascii: "h"): "non-virtual thunk to ",
    UInt8(ascii: "v"): "virtual thunk to ",
    UInt8(ascii: "c"): "covariant return thunk to ",
  ]

  /// `h <number> _ | v <number> _ <number> _`; nobody wants to see it.
  private mutating func callOffset() throws(DemanglingError) {
    switch Unicode.Scalar(try next()) {
    case "h": _ = try number()
    case "v":
      _ = try number()
      try expect("_")
      _ = try number()
    default: throw malformed
    }
    try expect("_")
  }

  private mutating func constructionTable() throws(DemanglingError) -> SyntaxID {
    let derived = try type()
    guard try number() >= 0 else { throw malformed }
    try expect("_")
    return try tree.add(SyntaxNode(.constructionTable, try type(), derived))
  }

  private mutating func guardName() throws(DemanglingError) -> SyntaxID {
    switch Unicode.Scalar(try next()) {
    case "V": return try special("guard variable for ", name().0)
    case "R":
      let name = try name().0
      _ = try sequenceNumber(canEnd: true)
      return try special("reference temporary for ", name)
    case "A": return try special("hidden alias for ", encoding())
    case "T":
      let isClone = try next() != UInt8(ascii: "n")
      return try special(
        isClone ? "transaction clone for " : "non-transaction clone for ", encoding())
    case "r": return try special("java resource ", javaResource())
    case "I":
      guard let module = try moduleName(inside: nil) else { throw malformed }
      return try special("initializer for module ", module)
    default: throw malformed
    }
  }

  private mutating func javaResource() throws(DemanglingError) -> SyntaxID {
    let length = try number()
    guard length > 1 else { throw malformed }
    try expect("_")
    let range = try next(length - 1)
    var text: [UInt8] = []
    var isEscaped = false
    for byte in bytes[range] {
      if isEscaped {
        guard let plain = Self.javaEscapes[byte] else { throw malformed }
        text.append(plain)
        isEscaped = false
      } else if byte == UInt8(ascii: "$") {
        isEscaped = true
      } else {
        text.append(byte)
      }
    }
    guard !isEscaped else { throw malformed }
    return try tree.add(SyntaxNode(.name, text: String(decoding: text, as: UTF8.self)))
  }

  private static let javaEscapes: [UInt8: UInt8] = [
    UInt8(ascii: "S"): UInt8(ascii: "/"), UInt8(ascii: "_"): UInt8(ascii: "."),
    UInt8(ascii: "$"): UInt8(ascii: "$"),
  ]
}
