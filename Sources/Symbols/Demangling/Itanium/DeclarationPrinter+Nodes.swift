extension DeclarationPrinter {
  mutating func printNode(_ id: SyntaxID, _ node: SyntaxNode) {
    switch node.kind {
    case .name, .builtin, .parameterName: writeWords(of: node)
    case .operator: printOperator(node)
    case .cast:
      write("operator ")
      print(node.first)
    case .qualified:
      print(node.first)
      write("::")
      print(node.second)
    case .typed: printTyped(id, node)
    case .template: printTemplate(node)
    case .templateParameter: print(tree.argument(of: node))
    case .lambdaParameter: writeUnnoticed("auto:\(node.number + 1)")
    case .qualifiedArgument: print(node.second)
    case .argumentPack, .expressionList: printList(node.list)
    case .packExpansion: printExpansion(node)
    default: printOtherName(id, node)
    }
  }

  mutating func writeWords(of node: SyntaxNode) {
    if node.source.isEmpty { write(node.text) } else { write(Array(name[node.source])) }
  }

  private mutating func printOtherName(_ id: SyntaxID, _ node: SyntaxNode) {
    switch node.kind {
    case .constructor: print(node.first)
    case .destructor:
      write("~")
      print(node.first)
    case .tagged:
      print(node.first)
      write("[abi:")
      print(node.second)
      write("]")
    case .module: printModule(node)
    case .moduleEntity:
      print(node.second)
      write("@")
      print(node.first)
    case .friend:
      write("friend ")
      print(node.first)
    case .bindings:
      write("[")
      printList(node.list)
      write("]")
    case .unnamedType: write("{unnamed type#\(node.number + 1)}")
    case .defaultArgument:
      writeUnnoticed("{default arg#\(node.number + 1)}::")
      print(node.first)
    case .closure:
      write("{lambda")
      printSignature(node)
      write("#\(node.number + 1)}")
    default: printWrapper(id, node)
    }
  }

  private mutating func printWrapper(_ id: SyntaxID, _ node: SyntaxNode) {
    switch node.kind {
    case .special:
      write(node.text)
      print(node.first)
    case .constructionTable:
      write("construction vtable for ")
      print(node.first)
      write("-in-")
      print(node.second)
    case .globalInitializer:
      write(node.flag ? "global constructors keyed to " : "global destructors keyed to ")
      print(node.first)
    case .clone:
      print(node.first)
      write(" [clone ")
      writeWords(of: node)
      write("]")
    case .enableIf:
      print(node.first)
      write(" [enable_if:")
      printList(node.list)
      write("]")
    case .constraint:
      print(node.first)
      write(" requires ")
      print(node.second)
    default: printType(id, node)
    }
  }

  private mutating func printModule(_ node: SyntaxNode) {
    print(node.first)
    if node.flag { write(":") } else if node.first != nil { write(".") }
    print(node.second)
  }

  private mutating func printTyped(_ id: SyntaxID, _ node: SyntaxNode) {
    let outer = inner
    inner = [id]
    print(node.second)
    if !inner.isEmpty {
      // The type had no place for the name.
      write(" ")
      print(node.first)
    }
    inner = outer
  }

  private mutating func printTemplate(_ node: SyntaxNode) {
    let outer = inner
    inner = []
    print(node.first)
    if style.hasTemplateArguments {
      if last == UInt8(ascii: "<") { write(" ") }
      write("<")
      printArguments(node.list)
      if last == UInt8(ascii: ">") { write(" ") }
      write(">")
    }
    inner = outer
  }

  private mutating func printExpansion(_ node: SyntaxNode) {
    guard node.reference == nil else { return print(node.first) }
    printOperand(node.first)
    write("...")
  }

  private mutating func printOperator(_ node: SyntaxNode) {
    write("operator")
    if node.text.utf8.first?.isLowercase == true { write(" ") }
    write(node.text.hasSuffix(" ") ? String(node.text.dropLast()) : node.text)
  }

  /// The parameters of a closure, with those of its template.
  mutating func printSignature(_ node: SyntaxNode) {
    if node.split > 0 {
      write("<")
      printList(node.list[..<node.split])
      write(">")
    }
    if node.first != nil {
      write(" requires ")
      print(node.first)
      write(" ")
    }
    write("(")
    printList(node.list[node.split...])
    write(")")
    guard node.second != nil else { return }
    write(" requires ")
    print(node.second)
  }
}
