/// Turns a pattern into a syntax tree: an operator-precedence parser with its own stack, so that no
/// nesting of the pattern nests calls.
///
/// It accepts and refuses what Go's `regexp/syntax` does with Perl flags, with the same fragment in
/// its errors.
struct Parser {
  typealias Failure = RegularExpressionError

  let pattern: [UInt8]
  var position = 0
  var flags: SyntaxFlags = [.oneLine]
  var tree = SyntaxTree()
  var stack: [NodeID] = []
  var groupNames: [String?] = [nil]
  /// Where the repetition operator just read began.
  var lastRepetition: Int?
  /// Up to where the pattern has been searched for the end of a class name.
  var nameEnd = 0

  static func parse(_ pattern: [UInt8]) throws(Failure) -> ParsedExpression {
    var parser = Parser(pattern: pattern)
    return try parser.parseAll()
  }

  private init(pattern: [UInt8]) {
    self.pattern = pattern
  }

  private mutating func parseAll() throws(Failure) -> ParsedExpression {
    while position < pattern.count {
      let start = position
      let isRepetition = try parseItem()
      lastRepetition = isRepetition ? start : nil
    }
    try closeAlternation()
    guard stack.count == 1 else { throw failure(.missingParenthesis) }
    return ParsedExpression(tree: tree, root: stack[0], groupNames: groupNames)
  }

  /// Reads one item and says whether it was a repetition operator.
  private mutating func parseItem() throws(Failure) -> Bool {
    switch pattern[position] {
    case UInt8(ascii: "("): try parseOpening()
    case UInt8(ascii: ")"): try parseClosing()
    case UInt8(ascii: "|"): try parseVerticalBar()
    case UInt8(ascii: "^"):
      try pushSymbol(flags.contains(.oneLine) ? .beginText : .beginLine, length: 1)
    case UInt8(ascii: "$"):
      try pushSymbol(flags.contains(.oneLine) ? .endText : .endLine, length: 1)
    case UInt8(ascii: "."):
      try pushSymbol(flags.contains(.dotMatchesNewline) ? .any : .anyExceptNewline, length: 1)
    case UInt8(ascii: "["): try parseClass()
    case UInt8(ascii: "\\"): try parseBackslash()
    case UInt8(ascii: "*"): return try parseOperator(.star)
    case UInt8(ascii: "+"): return try parseOperator(.plus)
    case UInt8(ascii: "?"): return try parseOperator(.quest)
    case UInt8(ascii: "{"): return try parseCountedRepetition()
    default: try pushLiteral(nextRune())
    }
    return false
  }

  mutating func pushSymbol(_ operation: SyntaxOperator, length: Int) throws(Failure) {
    position += length
    try push(tree.make(operation, flags))
  }

  mutating func pushLiteral(_ rune: UInt32) throws(Failure) {
    let id = tree.make(.literal, flags)
    tree[id].runes = [flags.contains(.foldCase) ? CaseFolding.smallest(of: rune) : rune]
    try push(id)
  }

  private mutating func parseVerticalBar() throws(Failure) {
    try closeConcatenation()
    if !swapVerticalBar() {
      try push(tree.make(.verticalBar, flags))
    }
    position += 1
  }

  private mutating func parseClosing() throws(Failure) {
    try closeAlternation()
    guard stack.count >= 2, tree[stack[stack.count - 2]].operation == .leftParenthesis else {
      throw failure(.unexpectedParenthesis)
    }
    let content = stack.removeLast()
    let group = stack.removeLast()
    flags = tree[group].flags
    position += 1
    if tree[group].group == 0 {
      try push(content)
    } else {
      tree[group].operation = .capture
      tree[group].children = [content]
      try push(group)
    }
  }
}
