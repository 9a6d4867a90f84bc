/// Writes a declaration as C++ programmers do, types inside out.
///
/// Mirrors how github.com/ianlancetaylor/demangle prints, blanks included.
struct DeclarationPrinter {
  private static let maximumLength = 1 << 20
  private static let maximumSteps = 1 << 20
  private static let maximumDepth = 400

  let tree: SyntaxTree
  let name: [UInt8]
  let style: DemanglingStyle
  private(set) var output: [UInt8] = []
  /// The byte that decides whether a blank or a parenthesis is needed.
  private(set) var last: UInt8 = 0
  /// What stands around the type that is being printed, the innermost last.
  var inner: [SyntaxID] = []
  /// What is being printed: a piece that holds itself is printed twice, then no more.
  private var active: [SyntaxID] = []
  private var steps = 0
  private(set) var error: DemanglingError?

  init(_ tree: SyntaxTree, name: [UInt8], style: DemanglingStyle) {
    self.tree = tree
    self.name = name
    self.style = style
  }

  /// The text of a declaration.
  static func text(
    of id: SyntaxID, in parser: ItaniumParser, style: DemanglingStyle
  ) throws(DemanglingError) -> [UInt8] {
    var printer = DeclarationPrinter(parser.tree, name: parser.bytes, style: style)
    printer.print(id)
    if let error = printer.error { throw error }
    return printer.output
  }

  mutating func print(_ id: SyntaxID?) {
    guard let id, error == nil else { return }
    steps += 1
    if steps > Self.maximumSteps || output.count > Self.maximumLength { error = .tooLong }
    if active.count > Self.maximumDepth { error = .tooDeep }
    guard error == nil, active.count(where: { $0 == id }) < 2 else { return }
    active.append(id)
    printNode(id, tree[id])
    active.removeLast()
  }

  mutating func write(_ text: String) {
    write(Array(text.utf8))
  }

  mutating func write(_ bytes: [UInt8]) {
    if let byte = bytes.last { last = byte }
    output += bytes
  }

  /// Writes a text that blanks after it do not depend on.
  mutating func writeUnnoticed(_ text: String) {
    output += text.utf8
  }

  mutating func printList(_ list: some Sequence<SyntaxID>) {
    var isFirst = true
    for id in list {
      if !isFirst { write(", ") }
      isFirst = false
      print(id)
    }
  }

  /// A list without the packs that hold nothing.
  mutating func printArguments(_ list: [SyntaxID]) {
    printList(list.filter { !isEmpty($0) })
  }

  mutating func printInParentheses(_ id: SyntaxID?) {
    write("(")
    print(id)
    write(")")
  }

  /// Whether a piece of this kind says nothing.
  private func isEmpty(_ id: SyntaxID) -> Bool {
    var pending = [id]
    while let next = pending.popLast() {
      let node = tree[next]
      switch node.kind {
      case .argumentPack: pending += node.list
      case .expressionList: if !node.list.isEmpty { return false }
      case .packExpansion:
        guard node.reference != nil, let base = node.first else { return false }
        pending.append(base)
      default: return false
      }
    }
    return true
  }
}
