/// A text without which an expression cannot match, found in the pattern.
struct LiteralRequirement: Sendable {
  /// UTF-8 of the text; empty if none is required.
  private(set) var bytes: [UInt8] = []
  /// Whether the expression matches wherever the text occurs.
  private(set) var isSufficient = false

  /// A longer one would find no more, and a search takes up to as many steps a byte.
  private static let maximumLength = 24

  /// Looks at the expression's outermost concatenation only.
  init(_ expression: ParsedExpression) {
    let tree = expression.tree
    var root = expression.root
    while tree[root].operation == .capture { root = tree[root].children[0] }
    let isConcatenation = tree[root].operation == .concatenation
    for id in isConcatenation ? tree[root].children : [root] {
      let node = tree[Self.strippingGroups(id, tree)]
      guard node.operation == .literal else { continue }
      consider(node, isAlone: !isConcatenation)
    }
  }

  private static func strippingGroups(_ id: NodeID, _ tree: SyntaxTree) -> NodeID {
    var id = id
    while tree[id].operation == .capture || tree[id].operation == .plus {
      id = tree[id].children[0]
    }
    return id
  }

  private mutating func consider(_ node: SyntaxNode, isAlone: Bool) {
    let folds = node.flags.contains(.foldCase)
    // U+FFFD matches bytes that are no UTF-8, and surrogates have no UTF-8.
    let runes = node.runes.prefix {
      $0 != DecodedRune.replacement && Unicode.Scalar($0) != nil
        && !(folds && CaseFolding.next(after: $0) != $0)
    }
    var text: [UInt8] = []
    var isWhole = runes.count == node.runes.count
    for rune in runes {
      if text.count >= Self.maximumLength {
        isWhole = false
        break
      }
      text.append(rune: rune)
    }
    guard text.count > bytes.count else { return }
    bytes = text
    isSufficient = isAlone && isWhole
  }
}
