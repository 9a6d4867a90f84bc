extension ItaniumParser {
  /// Reads `L <type> [n] <value> E | L _Z <encoding> E`.
  mutating func primaryExpression() throws(DemanglingError) -> SyntaxID {
    try expect("L")
    // GCC left the underscore out for a while.
    if isNext("_") || isNext("Z") {
      _ = take("_")
      try expect("Z")
      let function = try encoding()
      try expect("E")
      return function
    }
    let type = try type()
    let isNegative = take("n")
    if isNext("E"), let literal = try literalWithoutValue(type) { return literal }
    let start = position
    while !isAtEnd, !isNext("E") { position += 1 }
    var node = sourceNode(.literal, start..<position)
    try expect("E")
    node.first = type
    node.flag = isNegative
    return try tree.add(node)
  }

  private mutating func literalWithoutValue(_ type: SyntaxID) throws(DemanglingError)
    -> SyntaxID?
  {
    let node = tree[type]
    if node.kind == .builtin, node.text == "decltype(nullptr)" { return nil }
    let kind: SyntaxNode.Kind
    if node.kind == .closure {
      kind = .lambdaLiteral
    } else if tree.kind(node.kind == .qualifiedType ? node.first : type) == .array {
      kind = .stringLiteral
    } else {
      throw malformed
    }
    try expect("E")
    return try tree.add(SyntaxNode(kind, type))
  }

  /// Reads `rq <requirement>+ E | rQ <type>+ _ <requirement>+ E`.
  mutating func requirements() throws(DemanglingError) -> SyntaxID {
    try expect("r")
    var node = SyntaxNode(.requires)
    if try next() == UInt8(ascii: "Q") {
      while !isAtEnd, !isNext("_") { node.list.append(try type()) }
      try expect("_")
    }
    node.split = node.list.count
    while !take("E") { node.list.append(try requirement()) }
    return try tree.add(node)
  }

  private mutating func requirement() throws(DemanglingError) -> SyntaxID {
    switch Unicode.Scalar(try next()) {
    case "X":
      var node = SyntaxNode(.expressionRequirement, try expression())
      node.flag = take("N")
      node.second = take("R") ? try name().0 : nil
      return try tree.add(node)
    case "T": return try tree.add(SyntaxNode(.typeRequirement, type()))
    case "Q": return try tree.add(SyntaxNode(.nestedRequirement, expression()))
    default: throw malformed
    }
  }
}

/// Names whose meaning depends on arguments of templates.
extension ItaniumParser {
  /// Reads `[gs] [sr <scope>] <base-unresolved-name>`.
  mutating func unresolvedName() throws(DemanglingError) -> SyntaxID {
    try nested { parser throws(DemanglingError) in
      try parser.unboundedUnresolvedName()
    }
  }

  private mutating func unboundedUnresolvedName() throws(DemanglingError) -> SyntaxID {
    if take(word: "gs") {
      let global = try tree.add(SyntaxNode(.operator, text: "::"))
      return try tree.add(SyntaxNode(.unary, global, unresolvedName()))
    }
    guard take(word: "sr") else { return try baseUnresolvedName() }
    guard isNext("T") || isNext("D") || isNext("S") else { return try nameInScopes() }
    let scope = try type()
    let qualified = try tree.add(SyntaxNode(.qualified, scope, baseUnresolvedName()))
    guard isNext("I") else { return qualified }
    let template = try withTemplateArguments(qualified)
    substitutions.append(template)
    return template
  }

  private mutating func nameInScopes() throws(DemanglingError) -> SyntaxID {
    var scope = take("N") ? try type() : nil
    while !take("E") {
      // GCC can leave out the `E` after a type.
      if !isAtEnd, !peek().isDigit, let whole = scope, tree[whole].kind == .qualified {
        addScope(of: whole)
        return whole
      }
      let name = try scopeName()
      if let outer = scope {
        scope = try tree.add(SyntaxNode(.qualified, outer, name))
      } else {
        scope = name
      }
    }
    guard let scope else { throw malformed }
    return try tree.add(SyntaxNode(.qualified, scope, baseUnresolvedName()))
  }

  /// What GCC counts as substitutions in a name that it wrote as a type.
  private mutating func addScope(of name: SyntaxID) {
    guard let scope = tree[name].first else { return }
    if tree[scope].kind == .template, let template = tree[scope].first {
      substitutions.append(template)
    }
    substitutions.append(scope)
  }

  private mutating func scopeName() throws(DemanglingError) -> SyntaxID {
    let name = try sourceName()
    if isNext("I") { substitutions.append(name) }
    return try withTemplateArguments(name)
  }

  /// `<source-name> | on <operator> | dn <destructor>`, with template arguments.
  private mutating func baseUnresolvedName() throws(DemanglingError) -> SyntaxID {
    let name: SyntaxID
    if take(word: "dn") {
      name = try tree.add(
        SyntaxNode(.destructor, peek().isDigit ? sourceName() : type()))
    } else if peek().isDigit {
      name = try sourceName()
    } else {
      // GCC can leave out the `on`.
      _ = take(word: "on")
      name = try operatorName(isInExpression: true).0
    }
    return try withTemplateArguments(name)
  }
}
