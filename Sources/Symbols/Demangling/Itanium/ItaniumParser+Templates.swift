extension ItaniumParser {
  /// Reads `T [L <level>] [number] _`.
  ///
  /// It means the argument of the template that is being read; a substitution of it may mean
  /// another template's.
  mutating func templateParameter() throws(DemanglingError) -> SyntaxID {
    let start = position
    try expect("T")
    let level = take("L") ? try compactNumber() : 0
    let index = try compactNumber()
    if isInConstraint { return try tree.add(sourceNode(.name, start..<(position - 1))) }
    guard level < templates.count else { return try lambdaParameter(index, level: level) }
    var node = SyntaxNode(.templateParameter, number: index)
    guard let template = templates[level] else { return try tree.add(node) }
    guard index < tree[template].list.count else {
      return try lambdaParameter(index, level: level)
    }
    node.reference = template
    return try tree.add(node)
  }

  /// A parameter that a closure declares as `auto`.
  private mutating func lambdaParameter(_ index: Int, level: Int) throws(DemanglingError)
    -> SyntaxID
  {
    guard lambdaLevel > 0, level == lambdaLevel - 1 else { throw malformed }
    return try tree.add(SyntaxNode(.lambdaParameter, number: index))
  }

  /// Says which template the parameters mean that were read before it.
  mutating func setTemplate(_ template: SyntaxID?, in name: SyntaxID) throws(DemanglingError) {
    var seen: Set<SyntaxID> = []
    var pending: [SyntaxID] = []
    try tree.traverse(name) { (id) throws(DemanglingError) in
      switch tree[id].kind {
      case .templateParameter:
        if try isPending(id, template) { pending.append(id) }
        return false
      case .closure: return false
      default: return seen.insert(id).inserted
      }
    }
    for id in pending { tree[id].reference = template }
  }

  private func isPending(_ id: SyntaxID, _ template: SyntaxID?) throws(DemanglingError) -> Bool {
    let isKnown = tree[id].reference != nil
    guard let template else {
      guard isKnown else { throw malformed }
      return false
    }
    guard !isKnown, tree[id].number < tree[template].list.count else { throw malformed }
    return true
  }

  /// Reads `(I | J) <template-arg>+ [constraint] E`.
  mutating func templateArguments() throws(DemanglingError) -> [SyntaxID] {
    guard take("I") || take("J") else { throw malformed }
    var arguments: [SyntaxID] = []
    while !take("E") {
      arguments.append(try templateArgument(after: arguments))
      if isNext("Q") {
        _ = try constraint()
        guard isNext("E") else { throw malformed }
      }
    }
    return arguments
  }

  /// `<template-arg>`; declarations in it can name the arguments before it.
  mutating func templateArgument(after previous: [SyntaxID] = []) throws(DemanglingError)
    -> SyntaxID
  {
    try nested { parser throws(DemanglingError) in
      try parser.unboundedArgument(after: previous)
    }
  }

  private mutating func unboundedArgument(after previous: [SyntaxID]) throws(DemanglingError)
    -> SyntaxID
  {
    switch Unicode.Scalar(peek()) {
    case "X":
      position += 1
      let expression = try expression()
      try expect("E")
      return expression
    case "L": return try primaryExpression()
    case "I", "J": return try tree.add(SyntaxNode(.argumentPack, list: templateArguments()))
    case "T" where Self.isDeclaration(peek(1)): return try qualifiedArgument(after: previous)
    default: return try type()
    }
  }

  private static func isDeclaration(_ code: UInt8) -> Bool {
    "yntpk".utf8.contains(code)
  }

  /// An argument after the declaration of its parameter.
  private mutating func qualifiedArgument(after previous: [SyntaxID]) throws(DemanglingError)
    -> SyntaxID
  {
    templates.append(try tree.add(SyntaxNode(.template, list: previous)))
    let declared = try parameterDeclaration()
    templates.removeLast()
    guard let (declaration, _) = declared else { throw malformed }
    return try tree.add(SyntaxNode(.qualifiedArgument, declaration, templateArgument()))
  }

  /// `Ty | Tk <name> | Tn <type> | Tt … E | Tp …`: a declaration, and the name it declares.
  mutating func parameterDeclaration() throws(DemanglingError) -> (SyntaxID, SyntaxID)? {
    try nested { parser throws(DemanglingError) in
      try parser.unboundedDeclaration()
    }
  }

  private mutating func unboundedDeclaration() throws(DemanglingError) -> (SyntaxID, SyntaxID)? {
    guard isNext("T") else { return nil }
    switch Unicode.Scalar(peek(1)) {
    case "y":
      _ = try next(2)
      let name = try declaredName("$T")
      return (try tree.add(SyntaxNode(.typeParameter, name)), name)
    case "k": return try constrainedDeclaration()
    case "n":
      _ = try next(2)
      let name = try declaredName("$N")
      return (try tree.add(SyntaxNode(.valueParameter, name, type())), name)
    case "t": return try templateDeclaration()
    case "p":
      _ = try next(2)
      guard let (declaration, name) = try parameterDeclaration() else { throw malformed }
      return (try tree.add(SyntaxNode(.parameterPack, declaration)), name)
    default: return nil
    }
  }

  /// Makes up a name for a parameter.
  private mutating func declaredName(_ prefix: String) throws(DemanglingError) -> SyntaxID {
    let number = parameterCounts[prefix, default: 0]
    parameterCounts[prefix] = number + 1
    let text = number == 0 ? prefix : prefix + String(number - 1)
    return try tree.add(SyntaxNode(.parameterName, text: text))
  }

  private mutating func constrainedDeclaration() throws(DemanglingError) -> (SyntaxID, SyntaxID) {
    let outer = isInConstraint
    isInConstraint = true
    defer { isInConstraint = outer }
    _ = try next(2)
    let constraint = try name().0
    let name = try declaredName("$T")
    return (try tree.add(SyntaxNode(.constrainedParameter, name, constraint)), name)
  }

  private mutating func templateDeclaration() throws(DemanglingError) -> (SyntaxID, SyntaxID) {
    _ = try next(2)
    let name = try declaredName("$TT")
    var node = SyntaxNode(.templateTemplateParameter, name)
    while !take("E") {
      guard let (declaration, parameter) = try parameterDeclaration() else { throw malformed }
      if node.list.isEmpty { templates.append(try tree.add(SyntaxNode(.template, list: []))) }
      if let last = templates.last, let template = last { tree[template].list.append(parameter) }
      node.list.append(declaration)
      if isNext("Q") {
        node.second = try constraint()
        guard isNext("E") else { throw malformed }
      }
    }
    if !node.list.isEmpty { templates.removeLast() }
    return (try tree.add(node), name)
  }

  /// The pack that a pattern is to be repeated for.
  func argumentPack(in pattern: SyntaxID) -> SyntaxID? {
    var seen: Set<SyntaxID> = []
    var found: SyntaxID?
    tree.traverse(pattern) { id in
      guard found == nil else { return false }
      let node = tree[id]
      switch node.kind {
      case .templateParameter:
        if let argument = tree.argument(of: node), tree[argument].kind == .argumentPack {
          found = argument
        }
        return false
      case .packExpansion, .closure, .fixedPoint, .tagged, .defaultArgument: return false
      default: return seen.insert(id).inserted
      }
    }
    return found
  }
}
