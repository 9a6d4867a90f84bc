extension ItaniumParser {
  /// Reads `<expression>`.
  mutating func expression() throws(DemanglingError) -> SyntaxID {
    try nested { parser throws(DemanglingError) in
      try parser.unboundedExpression()
    }
  }

  private mutating func unboundedExpression() throws(DemanglingError) -> SyntaxID {
    switch Unicode.Scalar(peek()) {
    case "L": return try primaryExpression()
    case "T": return try templateParameter()
    case "u": return try vendorExpression()
    case "s": if let special = try expressionWithS() { return special }
    case "f": if let parameter = try functionParameter() { return parameter }
    case "m": if take(word: "mc") { return try memberCast() }
    case "i": if take(word: "il") { return try initializerList(nil) }
    case "t": if take(word: "tl") { return try initializerList(type()) }
    case "r": if isNext(word: "rq") || isNext(word: "rQ") { return try requirements() }
    default:
      if peek().isDigit || take(word: "on") { return try namedExpression() }
    }
    return try operation()
  }

  private mutating func expressionWithS() throws(DemanglingError) -> SyntaxID? {
    if isNext(word: "sr") { return try unresolvedName() }
    if take(word: "so") { return try subobject() }
    if take(word: "sp") { return try packExpansion(of: expression()) }
    if take(word: "sZ") {
      let pattern = try expression()
      guard let pack = argumentPack(in: pattern) else { throw malformed }
      var node = SyntaxNode(.packSize)
      node.reference = pack
      return try tree.add(node)
    }
    if take(word: "sP") { return try tree.add(SyntaxNode(.argumentCount, list: arguments())) }
    guard isNext(word: "st") else { return nil }
    let (function, _) = try operatorName(isInExpression: true)
    var node = SyntaxNode(.unary, function, try type())
    node.number = 1
    return try tree.add(node)
  }

  /// Arguments up to an `E`.
  private mutating func arguments() throws(DemanglingError) -> [SyntaxID] {
    var arguments: [SyntaxID] = []
    while !take("E") { arguments.append(try templateArgument()) }
    return arguments
  }

  /// Reads `fpT | fp <qualifiers> [number] _ | fL <number> p <qualifiers> [number] _`.
  private mutating func functionParameter() throws(DemanglingError) -> SyntaxID? {
    if take(word: "fpT") { return try tree.add(SyntaxNode(.functionParameter)) }
    if !take(word: "fp") {
      guard isNext(word: "fL"), peek(2).isDigit else { return nil }
      _ = try next(2)
      _ = try number()
      try expect("p")
    }
    _ = try qualifiers()
    return try tree.add(SyntaxNode(.functionParameter, number: compactNumber() + 1))
  }

  private mutating func memberCast() throws(DemanglingError) -> SyntaxID {
    let type = try type()
    let node = SyntaxNode(.memberCast, type, try expression())
    _ = try optionalNumber()
    try expect("E")
    return try tree.add(node)
  }

  /// Reads `so <type> <expression> [offset] (_ [number])* [p] E`.
  private mutating func subobject() throws(DemanglingError) -> SyntaxID {
    let type = try type()
    var node = SyntaxNode(.subobject, type, try expression())
    node.number = try optionalNumber()
    while take("_") { _ = try optionalNumber() }
    _ = take("p")
    try expect("E")
    return try tree.add(node)
  }

  private mutating func namedExpression() throws(DemanglingError) -> SyntaxID {
    try withTemplateArguments(unqualifiedName(in: nil).0)
  }

  /// A name in an expression, with arguments if there are any.
  mutating func withTemplateArguments(_ name: SyntaxID) throws(DemanglingError) -> SyntaxID {
    guard isNext("I") else { return name }
    return try tree.add(SyntaxNode(.template, list: templateArguments(), first: name))
  }

  private mutating func initializerList(_ type: SyntaxID?) throws(DemanglingError) -> SyntaxID {
    try tree.add(SyntaxNode(.initializerList, type, expressionList(until: "E")))
  }

  private mutating func expressionList(until end: Unicode.Scalar) throws(DemanglingError)
    -> SyntaxID
  {
    var list: [SyntaxID] = []
    while !take(end) { list.append(try expression()) }
    return try tree.add(SyntaxNode(.expressionList, list: list))
  }

  /// `u <source-name> <template-arg>* E`; Clang's `__uuidof` has one operand and no `E`.
  private mutating func vendorExpression() throws(DemanglingError) -> SyntaxID {
    try expect("u")
    let start = position
    let name = try sourceName()
    var operand: SyntaxID?
    if bytes[start..<position].elementsEqual("8__uuidof".utf8) {
      if take("t") { operand = try type() } else if take("z") { operand = try expression() }
    }
    let operands: [SyntaxID]
    if let operand { operands = [operand] } else { operands = try arguments() }
    let list = try tree.add(SyntaxNode(.expressionList, list: operands))
    return try binary("()", name, list)
  }

  private mutating func binary(_ text: String, _ left: SyntaxID, _ right: SyntaxID)
    throws(DemanglingError) -> SyntaxID
  {
    var node = SyntaxNode(.binary, left, right)
    node.text = text
    return try tree.add(node)
  }
}

/// Operations: an operator, then its operands.
extension ItaniumParser {
  private mutating func operation() throws(DemanglingError) -> SyntaxID {
    guard bytes.count - position >= 2 else { throw malformed }
    let code = String(decoding: bytes[position..<(position + 2)], as: UTF8.self)
    let (function, count) = try operatorName(isInExpression: true)
    switch (count, code) {
    case (0, _): return try tree.add(SyntaxNode(.nullary, function))
    case (1, _): return try unary(code, function)
    case (2, "fl"), (2, "fr"): return try fold(isLeft: code == "fl", isBinary: false)
    case (2, _): return try binary(code, tree[function].text)
    case (3, "nw"), (3, "na"): return try new()
    case (3, "fL"), (3, "fR"): return try fold(isLeft: code == "fL", isBinary: true)
    case (3, _): return try ternary(tree[function].text)
    default: throw malformed
    }
  }

  private mutating func unary(_ code: String, _ function: SyntaxID) throws(DemanglingError)
    -> SyntaxID
  {
    let isStep = code == "pp" || code == "mm"
    let isPrefixStep = isStep && take("_")
    let operand: SyntaxID
    if tree[function].kind == .cast, take("_") {
      operand = try expressionList(until: "E")
    } else {
      operand = try expression()
    }
    var node = SyntaxNode(.unary, function, operand)
    node.flag = isStep && !isPrefixStep
    return try tree.add(node)
  }

  private mutating func binary(_ code: String, _ text: String) throws(DemanglingError)
    -> SyntaxID
  {
    let left: SyntaxID
    switch code {
    case "sc", "dc", "cc", "rc": left = try type()
    case "di": left = try unqualifiedName(in: nil).0
    default: left = try expression()
    }
    switch code {
    case "cl", "cp": return try binary(text, left, expressionList(until: "E"))
    case "dt", "pt": return try binary(text, left, memberName())
    default: return try binary(text, left, expression())
    }
  }

  private mutating func memberName() throws(DemanglingError) -> SyntaxID {
    if isNext("L") { return try primaryExpression() }
    return try withTemplateArguments(unresolvedName())
  }

  private mutating func fold(isLeft: Bool, isBinary: Bool) throws(DemanglingError) -> SyntaxID {
    let (function, _) = try operatorName(isInExpression: true)
    var node = SyntaxNode(.fold, try expression())
    node.second = isBinary ? try expression() : nil
    node.third = function
    node.flag = isLeft
    return try tree.add(node)
  }

  private mutating func ternary(_ text: String) throws(DemanglingError) -> SyntaxID {
    var node = SyntaxNode(.ternary, text: text)
    node.first = try expression()
    node.second = try expression()
    node.third = try expression()
    return try tree.add(node)
  }

  /// Reads `nw <expression>* _ <type> (E | pi <expression>* E | il …)`.
  private mutating func new() throws(DemanglingError) -> SyntaxID {
    let placement = try expressionList(until: "_")
    var node = SyntaxNode(.new)
    node.first = tree[placement].list.isEmpty ? nil : placement
    node.second = try type()
    if take(word: "pi") {
      node.third = try expressionList(until: "E")
    } else if isNext(word: "il") {
      node.third = try expression()
    } else {
      try expect("E")
    }
    return try tree.add(node)
  }

  /// An operator, a conversion or a vendor's own, and how many operands it takes.
  mutating func operatorName(isInExpression: Bool) throws(DemanglingError) -> (SyntaxID, Int) {
    let code = try next(2)
    let text = String(decoding: bytes[code], as: UTF8.self)
    if bytes[code.lowerBound] == UInt8(ascii: "v"), bytes[code.lowerBound + 1].isDigit {
      let count = Int(bytes[code.lowerBound + 1] - UInt8(ascii: "0"))
      return (try vendorOperator(), count)
    }
    if text == "cv" { return (try conversion(isInExpression: isInExpression), 1) }
    guard let found = OperatorCode.named(text) else { throw malformed }
    return (try tree.add(SyntaxNode(.operator, text: found.text)), found.operandCount)
  }

  private mutating func vendorOperator() throws(DemanglingError) -> SyntaxID {
    let id = try sourceName()
    let source = tree[id].source
    let text = source.isEmpty ? tree[id].text : String(decoding: bytes[source], as: UTF8.self)
    return try tree.add(SyntaxNode(.operator, text: text))
  }

  /// `cv <type>`, whose parameters can be those of a template still to come.
  private mutating func conversion(isInExpression: Bool) throws(DemanglingError) -> SyntaxID {
    guard !isInExpression else { return try tree.add(SyntaxNode(.cast, type())) }
    templates.append(nil)
    let target = try type(isCast: true)
    templates.removeLast()
    return try tree.add(SyntaxNode(.cast, target))
  }
}
