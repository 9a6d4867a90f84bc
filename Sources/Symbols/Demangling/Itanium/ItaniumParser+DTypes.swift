/// Types whose codes begin with a `D`.
extension ItaniumParser {
  mutating func typeWithD(isCast: Bool) throws(DemanglingError) -> (
    type: SyntaxID, isCandidate: Bool
  ) {
    try expect("D")
    let code = Unicode.Scalar(try next())
    if let text = Self.builtinsWithD[code] {
      return (try tree.add(SyntaxNode(.builtin, text: text)), false)
    }
    switch code {
    case "T", "t": return (try decltype(), true)
    case "p": return (try packExpansion(of: type(isCast: isCast)), true)
    case "a": return (try tree.add(SyntaxNode(.name, text: "auto")), false)
    case "c": return (try tree.add(SyntaxNode(.name, text: "decltype(auto)")), false)
    case "F": return (try fraction(isCast: isCast), false)
    case "v": return (try vector(isCast: isCast), true)
    case "B", "U": return (try bitInteger(isSigned: code == "B"), false)
    case "k": return (try suffixed("auto"), false)
    case "K": return (try suffixed("decltype(auto)"), false)
    default: throw malformed
    }
  }

  private static let builtinsWithD: [Unicode.Scalar: String] = [
    "f": "decimal32", "d": "decimal64", "e": "decimal128", "h": "half", "u": "char8_t",
    "s": "char16_t", "i": "char32_t", "n": "decltype(nullptr)",
  ]

  private mutating func decltype() throws(DemanglingError) -> SyntaxID {
    let expression = try expression()
    try expect("E")
    return try tree.add(SyntaxNode(.decltype, expression))
  }

  private mutating func suffixed(_ text: String) throws(DemanglingError) -> SyntaxID {
    try tree.add(SyntaxNode(.suffixed, text: text, first: name().0))
  }

  /// What a pattern reads once its pack is known.
  mutating func packExpansion(of pattern: SyntaxID) throws(DemanglingError) -> SyntaxID {
    var node = SyntaxNode(.packExpansion, pattern)
    node.reference = argumentPack(in: pattern)
    return try tree.add(node)
  }

  /// `DF <bits> _` or the fixed-point types of embedded C.
  private mutating func fraction(isCast: Bool) throws(DemanglingError) -> SyntaxID {
    let isAccumulator = peek().isDigit
    let bits = isAccumulator ? try number() : 0
    if take("_") {
      guard bits > 0 else { throw malformed }
      return try tree.add(SyntaxNode(.binaryFloat, number: bits))
    }
    var node = SyntaxNode(.fixedPoint, try type(isCast: isCast))
    node.flag = isAccumulator
    if peek().isDigit { _ = try number() }
    if isNext("s") { node.number = 1 }
    if !isAtEnd { position += 1 }
    return try tree.add(node)
  }

  private mutating func bitInteger(isSigned: Bool) throws(DemanglingError) -> SyntaxID {
    let size = peek().isDigit ? try numberNode(number()) : try expression()
    try expect("_")
    var node = SyntaxNode(.bitInteger, size)
    node.flag = isSigned
    return try tree.add(node)
  }

  private mutating func numberNode(_ value: Int) throws(DemanglingError) -> SyntaxID {
    try tree.add(SyntaxNode(.name, text: String(value)))
  }

  private mutating func vector(isCast: Bool) throws(DemanglingError) -> SyntaxID {
    let dimension = take("_") ? try expression() : try numberNode(number())
    try expect("_")
    return try tree.add(SyntaxNode(.vector, dimension, type(isCast: isCast)))
  }

  /// Reads `A [number | expression] _ <type>`.
  mutating func array(isCast: Bool) throws(DemanglingError) -> SyntaxID {
    try expect("A")
    let dimension: SyntaxID
    if isNext("_") || peek().isDigit {
      let start = position
      skipDigits()
      dimension = try tree.add(sourceNode(.name, start..<position))
    } else {
      dimension = try expression()
    }
    try expect("_")
    let array = SyntaxNode(.array, dimension, try type(isCast: isCast))
    if let qualified = try tree.unqualifiedArray(array) { return qualified }
    return try tree.add(array)
  }
}
