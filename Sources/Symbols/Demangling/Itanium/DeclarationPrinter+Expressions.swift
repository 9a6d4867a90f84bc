extension DeclarationPrinter {
  mutating func printExpression(_ node: SyntaxNode) {
    switch node.kind {
    case .nullary: printOperatorText(node.first)
    case .unary: printUnary(node)
    case .binary: printBinary(node)
    case .ternary: printTernary(node)
    case .fold: printFold(node)
    case .new: printNew(node)
    case .literal: printLiteral(node)
    case .stringLiteral:
      write("\"<")
      print(node.first)
      write(">\"")
    case .lambdaLiteral:
      write("[]")
      if let closure = node.first { printSignature(tree[closure]) }
      write("{...}")
    case .initializerList:
      print(node.first)
      write("{")
      print(node.second)
      write("}")
    case .functionParameter:
      if node.number == 0 { write("this") } else { writeUnnoticed("{parm#\(node.number)}") }
    default: printRareExpression(node)
    }
  }

  private mutating func printRareExpression(_ node: SyntaxNode) {
    switch node.kind {
    case .subobject:
      print(node.second)
      write(".<")
      print(node.first)
      write(" at offset \(node.number)>")
    case .memberCast:
      printInParentheses(node.first)
      printInParentheses(node.second)
    case .packSize: write("\(node.reference.map { tree[$0].list.count } ?? 0)")
    case .argumentCount: write("\(node.list.map(argumentCount).reduce(0, +))")
    case .requires: printRequirements(node)
    case .expressionRequirement: printRequirement(node)
    case .typeRequirement:
      write(" typename ")
      print(node.first)
      write(";")
    case .nestedRequirement:
      write(" requires ")
      print(node.first)
      write(";")
    default: break
    }
  }

  private func argumentCount(_ id: SyntaxID) -> Int {
    switch tree[id].kind {
    case .argumentPack, .expressionList: tree[id].list.count
    default: 1
    }
  }

  /// An operand, in parentheses unless it is a plain name.
  mutating func printOperand(_ id: SyntaxID?) {
    switch tree.kind(id) {
    case .name, .initializerList, .functionParameter: print(id)
    case .qualified where id.map({ !tree[$0].flag }) == true: print(id)
    default: printInParentheses(id)
    }
  }

  /// An operator as it stands between operands.
  private mutating func printOperatorText(_ id: SyntaxID?) {
    guard let id, tree[id].kind == .operator else { return print(id) }
    write(tree[id].text)
  }

  private mutating func printUnary(_ node: SyntaxNode) {
    guard let function = node.first else { return }
    let text = tree[function].text
    let operand = text == "&" ? functionName(node.second) : node.second
    if node.flag { printOperand(operand) }
    if tree[function].kind == .cast {
      printInParentheses(tree[function].first)
    } else {
      write(text)
    }
    guard !node.flag else { return }
    if text == "::" {
      print(operand)
    } else if node.number != 0 || text == "__alignof__" {
      printInParentheses(operand)
    } else {
      printOperand(operand)
    }
  }

  /// The address of a function is that of its name.
  private func functionName(_ id: SyntaxID?) -> SyntaxID? {
    guard let id, tree[id].kind == .typed, tree.kind(tree[id].second) == .function else {
      return id
    }
    return tree[id].first
  }

  private mutating func printBinary(_ node: SyntaxNode) {
    if isCast(node.text) {
      write(node.text + "<")
      print(node.first)
      write(">")
      return printInParentheses(node.second)
    }
    if isDesignated(node) { return printDesignated(node) }
    // So that it is not taken for the end of a template's arguments.
    let isGreater = node.text == ">" || node.text == ">>"
    if isGreater { write("(") }
    printLeftOperand(node)
    if node.text == "[]" {
      write("[")
      print(node.second)
      return write("]")
    }
    if node.text != "()" { write(node.text) }
    printOperand(node.second)
    if isGreater { write(")") }
  }

  private func isCast(_ text: String) -> Bool {
    text.utf8.count >= 4 && text.contains("cast")
  }

  private mutating func printLeftOperand(_ node: SyntaxNode) {
    guard node.text == "()", let called = node.first, tree[called].kind == .typed else {
      return printOperand(node.first)
    }
    let type = tree[called].second.map { tree[$0] }
    if type?.kind == .function, type?.first != nil {
      print(called)
    } else {
      printOperand(tree[called].first)
    }
  }

  private mutating func printTernary(_ node: SyntaxNode) {
    if isDesignated(node) { return printDesignatedRange(node) }
    printOperand(node.first)
    write("?")
    printOperand(node.second)
    write(" : ")
    printOperand(node.third)
  }

  private mutating func printFold(_ node: SyntaxNode) {
    write("(")
    if node.second == nil, node.flag {
      write("...")
      printOperatorText(node.third)
      printOperand(node.first)
    } else {
      printOperand(node.first)
      printOperatorText(node.third)
      write("...")
      if node.second != nil {
        printOperatorText(node.third)
        printOperand(node.second)
      }
    }
    write(")")
  }

  private mutating func printNew(_ node: SyntaxNode) {
    write("new ")
    if node.first != nil {
      printOperand(node.first)
      write(" ")
    }
    print(node.second)
    if node.third != nil { printOperand(node.third) }
  }
}

/// Designated initializers and requirements.
extension DeclarationPrinter {
  private func isDesignated(_ node: SyntaxNode?) -> Bool {
    guard let node else { return false }
    switch (node.kind, node.text) {
    case (.binary, "]="), (.ternary, "[...]="): return true
    case (.binary, "="): return tree.kind(node.first) != .literal
    default: return false
    }
  }

  private mutating func printDesignated(_ node: SyntaxNode) {
    write(node.text == "=" ? "." : "[")
    print(node.first)
    if node.text == "]=" { write("]") }
    printDesignatedValue(node.second)
  }

  private mutating func printDesignatedRange(_ node: SyntaxNode) {
    write("[")
    print(node.first)
    write(" ... ")
    print(node.second)
    write("]")
    printDesignatedValue(node.third)
  }

  private mutating func printDesignatedValue(_ value: SyntaxID?) {
    if isDesignated(value.map({ tree[$0] })) { return print(value) }
    write("=")
    printOperand(value)
  }

  private mutating func printRequirements(_ node: SyntaxNode) {
    write("requires")
    if node.split > 0 {
      write(" (")
      printList(node.list[..<node.split])
      write(")")
    }
    write(" {")
    for requirement in node.list[node.split...] { print(requirement) }
    write(" }")
  }

  private mutating func printRequirement(_ node: SyntaxNode) {
    let isCompound = node.flag || node.second != nil
    write(isCompound ? " {" : " ")
    print(node.first)
    if isCompound { write("}") }
    if node.flag { write(" noexcept") }
    if node.second != nil {
      write(" -> ")
      print(node.second)
    }
    write(";")
  }
}
