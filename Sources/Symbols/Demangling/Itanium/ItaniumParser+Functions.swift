extension ItaniumParser {
  /// `[r] [V] [K]` and what can be said about exceptions; nil without any.
  mutating func qualifiers() throws(DemanglingError) -> SyntaxID? {
    var found: [SyntaxID] = []
    while let node = try qualifier() { found.append(try tree.add(node)) }
    guard !found.isEmpty else { return nil }
    return try tree.add(SyntaxNode(.qualifiers, list: found.reversed()))
  }

  private mutating func qualifier() throws(DemanglingError) -> SyntaxNode? {
    if take("r") { return SyntaxNode(.qualifier, text: "restrict") }
    if take("V") { return SyntaxNode(.qualifier, text: "volatile") }
    if take("K") { return SyntaxNode(.qualifier, text: "const") }
    if take(word: "Dx") { return SyntaxNode(.qualifier, text: "transaction_safe") }
    if take(word: "Do") { return SyntaxNode(.qualifier, text: "noexcept") }
    if take(word: "DO") { return try qualifier("noexcept", of: [expression()]) }
    if take(word: "Dw") { return try qualifier("throw", of: parameters()) }
    return nil
  }

  private mutating func qualifier(_ text: String, of operands: [SyntaxID])
    throws(DemanglingError) -> SyntaxNode
  {
    try expect("E")
    var node = SyntaxNode(.qualifier, text: text)
    node.list = operands
    return node
  }

  mutating func referenceQualifier() -> String {
    if take("R") { return "&" }
    return take("O") ? "&&" : ""
  }

  /// Reads `F [Y] <bare-function-type> [R | O] E`.
  mutating func functionType() throws(DemanglingError) -> SyntaxID {
    try expect("F")
    _ = take("Y")
    var function = try bareFunctionType(hasResult: true)
    let reference = referenceQualifier()
    if !reference.isEmpty {
      function = try tree.add(SyntaxNode(.method, text: reference, first: function))
    }
    try expect("E")
    return function
  }

  /// Reads `[J] <type>+`.
  mutating func bareFunctionType(hasResult: Bool, isExplicit: Bool = false)
    throws(DemanglingError) -> SyntaxID
  {
    let hasResult = take("J") || hasResult
    let result = hasResult ? try type() : nil
    let parameters = try parameters(isExplicit: isExplicit)
    return try tree.add(SyntaxNode(.function, list: parameters, first: result))
  }

  /// `<type>+`; a single `void` means none.
  mutating func parameters(isExplicit: Bool = false) throws(DemanglingError) -> [SyntaxID] {
    var types: [SyntaxID] = []
    while !isAtEndOfParameters {
      var parameter = try type()
      if types.isEmpty, isExplicit {
        parameter = try tree.add(SyntaxNode(.explicitObject, parameter))
      }
      types.append(parameter)
    }
    guard let first = types.first else { throw malformed }
    let isVoid = types.count == 1 && tree[first].kind == .builtin && tree[first].text == "void"
    return isVoid ? [] : types
  }

  /// `RE` and `OE` are a function's reference qualifier; a `Q` is its constraint.
  private var isAtEndOfParameters: Bool {
    isAtEnd || isNext("E") || isNext(".") || isNext(word: "RE") || isNext(word: "OE") || isNext("Q")
  }

  /// Reads `Ul <parameter declarations> [constraint] <types> [constraint] E [number] _`.
  mutating func closure() throws(DemanglingError) -> SyntaxID {
    guard take(word: "Ul") else { throw malformed }
    let outerLevel = lambdaLevel
    lambdaLevel = templates.count + 1
    let declared = try closureParameters()
    var node = SyntaxNode(.closure)
    node.first = isNext("Q") ? try constraint() : nil
    let types = try parameters()
    lambdaLevel = outerLevel
    if !declared.isEmpty { templates.removeLast() }
    node.second = isNext("Q") ? try constraint() : nil
    try expect("E")
    node.number = try compactNumber()
    node.list = declared + types
    node.split = declared.count
    return try tree.add(node)
  }

  /// Declared parameters of a closure's template, whose names become its arguments.
  private mutating func closureParameters() throws(DemanglingError) -> [SyntaxID] {
    var declared: [SyntaxID] = []
    while let (declaration, name) = try parameterDeclaration() {
      if declared.isEmpty {
        templates.append(try tree.add(SyntaxNode(.template, list: [])))
      }
      if let last = templates.last, let template = last { tree[template].list.append(name) }
      declared.append(declaration)
    }
    return declared
  }

  /// `Q <expression>`, in which parameters stay as they are written.
  mutating func constraint() throws(DemanglingError) -> SyntaxID {
    try expect("Q")
    let outer = isInConstraint
    isInConstraint = true
    defer { isInConstraint = outer }
    return try expression()
  }
}
