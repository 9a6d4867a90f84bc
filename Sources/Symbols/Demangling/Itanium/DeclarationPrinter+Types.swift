extension DeclarationPrinter {
  mutating func printType(_ id: SyntaxID, _ node: SyntaxNode) {
    switch node.kind {
    case .pointer, .reference, .rvalueReference, .complex, .imaginary, .suffixed, .qualifiedType,
      .method, .memberPointer, .vector, .array, .vendorQualified, .valueParameter,
      .constrainedParameter:
      printDeclarator(id, node)
    case .function: printFunction(id, node)
    case .qualifiers: printSpaced(node.list)
    case .qualifier: printQualifier(node)
    case .transformed:
      writeWords(of: node)
      printInParentheses(node.first)
    case .fixedPoint: printFixedPoint(node)
    case .binaryFloat: writeUnnoticed("_Float\(node.number)")
    case .bitInteger:
      write(node.flag ? "_BitInt" : "unsigned _BitInt")
      printInParentheses(node.first)
    case .elaborated:
      write(node.text + " ")
      print(node.first)
    case .decltype:
      write("decltype ")
      printInParentheses(node.first)
    case .explicitObject:
      write("this ")
      print(node.first)
    default: printParameter(id, node)
    }
  }

  private mutating func printParameter(_ id: SyntaxID, _ node: SyntaxNode) {
    switch node.kind {
    case .typeParameter:
      write("typename ")
      printAllInner()
      print(node.first)
    case .templateTemplateParameter:
      write("template<")
      printList(node.list)
      write("> typename ")
      print(node.first)
      guard node.second != nil else { return }
      write(" requires ")
      print(node.second)
    case .parameterPack: printParameterPack(id, node)
    default: printExpression(node)
    }
  }

  /// A type that stands around its base: the base prints it where it belongs, else it comes last.
  private mutating func printDeclarator(_ id: SyntaxID, _ node: SyntaxNode) {
    inner.append(id)
    print(Self.base(of: node))
    guard !inner.isEmpty else { return }
    switch node.kind {
    case .array:
      inner.removeLast()
      printDimension(node)
    case .memberPointer, .vector, .vendorQualified: printLastInner()
    case .valueParameter, .constrainedParameter:
      write(" ")
      print(node.first)
      inner.removeLast()
    default:
      printAround(node)
      inner.removeLast()
    }
  }

  private static func base(of node: SyntaxNode) -> SyntaxID? {
    switch node.kind {
    case .memberPointer, .vector, .array, .vendorQualified, .valueParameter,
      .constrainedParameter:
      node.second
    default: node.first
    }
  }

  /// What a type adds to its base.
  private mutating func printAround(_ node: SyntaxNode) {
    switch node.kind {
    case .pointer: write("*")
    case .reference: write("&")
    case .rvalueReference: write("&&")
    case .complex: write(" _Complex")
    case .imaginary: write(" _Imaginary")
    case .suffixed: write(" " + node.text)
    case .qualifiedType, .method: printQualifiers(node)
    case .array: printDimension(node)
    case .function: printParameters(node)
    case .memberPointer:
      if last != UInt8(ascii: "(") { write(" ") }
      print(node.first)
      write("::*")
    case .vector:
      write(" __vector(")
      print(node.first)
      write(")")
    case .vendorQualified:
      write(" ")
      print(node.first)
    case .parameterPack: printPackName(node)
    default: print(node.first)
    }
  }

  private mutating func printQualifiers(_ node: SyntaxNode) {
    if node.second != nil {
      write(" ")
      print(node.second)
    }
    if !node.text.isEmpty { write(" " + node.text) }
  }

  private mutating func printSpaced(_ list: [SyntaxID]) {
    for (index, id) in list.enumerated() {
      if index > 0 { write(" ") }
      print(id)
    }
  }

  private mutating func printQualifier(_ node: SyntaxNode) {
    write(node.text)
    guard !node.list.isEmpty else { return }
    write("(")
    printList(node.list.filter { tree[$0].kind != .expressionList || !tree[$0].list.isEmpty })
    write(")")
  }

  private mutating func printFixedPoint(_ node: SyntaxNode) {
    if node.number != 0 { write("_Sat ") }
    let isInt = node.first.map { tree[$0].kind == .builtin && tree[$0].text == "int" } ?? false
    if !isInt {
      print(node.first)
      write(" ")
    }
    write(node.flag ? "_Accum" : "_Fract")
  }

  private mutating func printParameterPack(_ id: SyntaxID, _ node: SyntaxNode) {
    let outer = inner
    inner = [id]
    if let parameter = node.first, tree[parameter].kind == .valueParameter {
      print(tree[parameter].second)
    } else {
      print(node.first)
    }
    if !inner.isEmpty { write("...") }
    inner = outer
  }

  private mutating func printPackName(_ node: SyntaxNode) {
    write("...")
    guard let parameter = node.first, tree[parameter].kind == .valueParameter else { return }
    print(tree[parameter].first)
  }
}

/// The inside-out part of C++ declarations.
extension DeclarationPrinter {
  private mutating func printAllInner() {
    while !inner.isEmpty { printLastInner() }
  }

  /// Prints everything but the qualifiers of methods, which it returns.
  private mutating func printInnerPrefixes() -> [SyntaxID] {
    var saved: [SyntaxID] = []
    while let id = inner.last {
      if tree[id].kind == .method {
        inner.removeLast()
        saved.append(id)
      } else {
        printLastInner()
      }
    }
    return saved
  }

  private mutating func printLastInner() {
    guard let id = inner.popLast() else { return }
    printAround(tree[id])
  }

  private mutating func printFunction(_ id: SyntaxID, _ node: SyntaxNode) {
    if node.first != nil, !node.flag {
      inner.append(id)
      print(node.first)
      // A result that is a function itself has printed everything.
      guard !inner.isEmpty else { return }
      inner.removeLast()
      write(" ")
    }
    printParameters(node)
  }

  private mutating func printParameters(_ node: SyntaxNode) {
    let needsParentheses = startParentheses()
    let saved = printInnerPrefixes()
    if needsParentheses { write(")") }
    write("(")
    if !node.flag || style.hasEnclosingParameters { printArguments(node.list) }
    write(")")
    inner = saved
    printAllInner()
  }

  /// Opens a parenthesis if something stands between a function's result and its parameters.
  private mutating func startParentheses() -> Bool {
    for id in inner.reversed() {
      switch tree[id].kind {
      case .pointer, .reference, .rvalueReference:
        if last != UInt8(ascii: "("), last != UInt8(ascii: "*"), last != UInt8(ascii: " ") {
          write(" ")
        }
      case .qualifiedType, .complex, .imaginary, .memberPointer:
        if last != UInt8(ascii: " ") { write(" ") }
      default: continue
      }
      write("(")
      return true
    }
    return false
  }

  private mutating func printDimension(_ node: SyntaxNode) {
    var space = " "
    while let id = inner.last {
      let isQualified = tree[id].kind == .qualifiedType
      let type = isQualified ? tree[id].first : id
      if tree.kind(type) == .array {
        if !isQualified { space = "" }
        printLastInner()
      } else {
        write(" (")
        printAllInner()
        write(")")
      }
    }
    write(space + "[")
    print(node.first)
    write("]")
  }
}
