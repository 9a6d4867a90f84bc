extension ItaniumParser {
  /// Reads `<encoding> ::= <name> [<bare-function-type>] | <special-name>`.
  mutating func encoding(hasParameters: Bool = true, isLocal: Bool = false)
    throws(DemanglingError) -> SyntaxID
  {
    try nested { parser throws(DemanglingError) in
      guard !parser.isAtEnd else { throw parser.malformed }
      if parser.isNext("G") || parser.isNext("T") { return try parser.specialName() }
      let (read, isExplicit) = try parser.name()
      let name = try parser.tree.simplified(read)
      guard hasParameters else { return parser.nameAlone(name) }
      if parser.isAtEnd || parser.isNext("E") { return name }
      return try parser.function(name, isExplicit: isExplicit, isLocal: isLocal)
    }
  }

  /// A name without the qualifiers that belong to its function's type.
  private mutating func nameAlone(_ name: SyntaxID) -> SyntaxID {
    let alone = tree.kind(name) == .method ? tree[name].first ?? name : name
    if let method = takeLocalMethod(of: alone), let function = tree[method].first {
      replaceLocalName(of: alone, by: function)
    }
    return alone
  }

  /// The qualified method that a local name names.
  private func takeLocalMethod(of name: SyntaxID) -> SyntaxID? {
    guard tree[name].kind == .qualified, tree[name].flag else { return nil }
    var local = tree[name].second
    if let inner = local, tree[inner].kind == .defaultArgument { local = tree[inner].first }
    return tree.kind(local) == .method ? local : nil
  }

  private mutating func replaceLocalName(of name: SyntaxID, by new: SyntaxID) {
    if let local = tree[name].second, tree[local].kind == .defaultArgument {
      tree[local].first = new
    } else {
      tree[name].second = new
    }
  }

  private mutating func function(_ name: SyntaxID, isExplicit: Bool, isLocal: Bool)
    throws(DemanglingError) -> SyntaxID
  {
    let template = template(of: name)
    let outerLevel = lambdaLevel
    if let template {
      templates.append(template)
      lambdaLevel = 0
    }
    let conditions = try enablingConditions()
    let type = try bareFunctionType(hasResult: hasResult(name), isExplicit: isExplicit)
    let constraint = isNext("Q") ? try constraint() : nil
    if template != nil {
      templates.removeLast()
      lambdaLevel = outerLevel
    }
    let simple = try tree.simplified(type)
    if isLocal, tree[simple].kind == .function { tree[simple].flag = true }
    return try constrained(typed(name, simple), conditions, constraint)
  }

  private mutating func constrained(
    _ function: SyntaxID, _ conditions: [SyntaxID], _ constraint: SyntaxID?
  ) throws(DemanglingError) -> SyntaxID {
    var result = function
    if !conditions.isEmpty {
      result = try tree.add(SyntaxNode(.enableIf, list: conditions, first: result))
    }
    guard let constraint else { return result }
    return try tree.add(SyntaxNode(.constraint, result, constraint))
  }

  /// A function with its type; the qualifiers of its name belong to the type.
  private mutating func typed(_ name: SyntaxID, _ type: SyntaxID) throws(DemanglingError)
    -> SyntaxID
  {
    var name = name
    var type = type
    if tree[name].kind == .method, let function = tree[name].first {
      tree[name].first = type
      type = name
      name = function
    }
    if let method = takeLocalMethod(of: name), let function = tree[method].first {
      replaceLocalName(of: name, by: function)
      tree[method].first = type
      type = method
    }
    return try tree.add(SyntaxNode(.typed, name, type))
  }

  private mutating func enablingConditions() throws(DemanglingError) -> [SyntaxID] {
    guard isNext(word: "Ua9enable_ifI") else { return [] }
    _ = take(word: "Ua9enable_if")
    return try templateArguments()
  }

  /// The template whose arguments a function's parameters can name.
  private func template(of name: SyntaxID) -> SyntaxID? {
    var next: SyntaxID? = name
    while let id = next {
      let node = tree[id]
      switch node.kind {
      case .template: return id
      case .qualified:
        next = node.flag || tree.kind(node.second) == .constructor ? node.second : nil
      case .method: next = node.first
      case .constructor: next = node.second
      default: next = nil
      }
    }
    return nil
  }

  /// Whether a function of this name has its result before its parameters.
  private func hasResult(_ name: SyntaxID) -> Bool {
    var next: SyntaxID? = name
    while let id = next {
      let node = tree[id]
      switch node.kind {
      case .qualified: next = node.flag ? node.second : nil
      case .template: return !isNamedByType(node.first)
      case .qualifiedType, .method: next = node.first
      default: next = nil
      }
    }
    return false
  }

  /// Whether a function is a constructor, a destructor or a conversion.
  private func isNamedByType(_ name: SyntaxID?) -> Bool {
    var next = name
    while let id = next, tree[id].kind == .qualified { next = tree[id].second }
    switch tree.kind(next) {
    case .constructor, .destructor, .cast: return true
    default: return false
    }
  }
}
