import RegularExpressions

/// Reads a filter: `or` of `and` of matches `key:value`, `key:/expression/`, `key:(a OR b)`.
struct FilterParser {
  private var tokens: QueryTokens
  private var depth = 0

  static func parse(_ query: ByteString) throws(QueryError) -> FilterExpression {
    var parser = FilterParser(tokens: QueryTokens(query))
    let expression = try parser.alternatives()
    let rest = try parser.tokens.peek()
    guard rest.kind == .end else { throw parser.tokens.error(.unexpected(rest.text)) }
    return expression
  }

  /// Bounds the stack that parsing and evaluation take.
  private static let deepest = 500

  private mutating func alternatives() throws(QueryError) -> FilterExpression {
    var terms = [try conjunction()]
    while try tokens.peek().kind == .or {
      _ = try tokens.next()
      terms.append(try conjunction())
    }
    return terms.count == 1 ? terms[0] : .any(terms)
  }

  private mutating func conjunction() throws(QueryError) -> FilterExpression {
    var terms = [try match()]
    while true {
      let token = try tokens.peek()
      switch token.kind {
      case .and:
        _ = try tokens.next()
        continue
      case .or, .end: break
      case .symbol(let symbol) where symbol == UInt8(ascii: ")"): break
      case .symbol(let symbol) where !"(-*".utf8.contains(symbol):
        throw tokens.error(.unexpected(token.text))
      default:
        terms.append(try match())
        continue
      }
      return terms.count == 1 ? terms[0] : .all(terms)
    }
  }

  private mutating func match() throws(QueryError) -> FilterExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth < FilterParser.deepest else { throw tokens.error(.nestedTooDeeply) }
    let start = try tokens.peek()
    if let key = start.word { return try keyMatch(key, start) }
    if start.isSymbol("(") { return try subexpression() }
    if start.isSymbol("-") {
      _ = try tokens.next()
      return .not(try match())
    }
    if start.isSymbol("*") {
      _ = try tokens.next()
      return .all([])
    }
    throw tokens.error(.expectedKeyValueOrSubexpression)
  }

  private mutating func subexpression() throws(QueryError) -> FilterExpression {
    _ = try tokens.next()
    let expression = try alternatives()
    guard try tokens.peek().isSymbol(")") else { throw tokens.error(.missingParenthesis) }
    _ = try tokens.next()
    return expression
  }

  private mutating func keyMatch(
    _ key: ByteString, _ start: QueryToken
  ) throws(QueryError) -> FilterExpression {
    let malformed = tokens.error(.expectedKeyValue)
    _ = try tokens.next()
    guard try tokens.next().isSymbol(":") else { throw malformed }
    let value = try tokens.next(allowsExpression: true)
    if value.isSymbol("(") { return try valueList(key, start) }
    guard let pattern = pattern(value) else { throw malformed }
    return try leaf(key, pattern, start)
  }

  private mutating func valueList(
    _ key: ByteString, _ start: QueryToken
  ) throws(QueryError) -> FilterExpression {
    var terms: [FilterExpression] = []
    while true {
      let atValue = tokens.error(.expectedValue)
      let value = try tokens.next(allowsExpression: true)
      guard let pattern = pattern(value) else { throw atValue }
      terms.append(try leaf(key, pattern, start))
      let atSeparator = tokens.error(.valuesNotSeparated)
      let separator = try tokens.next(allowsExpression: true)
      if separator.isSymbol(")") { return .any(terms) }
      guard separator.kind == .or else { throw atSeparator }
    }
  }

  private func pattern(_ token: QueryToken) -> ValuePattern? {
    switch token.kind {
    case .word(let word): .literal(word)
    case .expression(let expression): .expression(expression)
    default: nil
    }
  }

  private func leaf(
    _ key: ByteString, _ pattern: ValuePattern, _ start: QueryToken
  ) throws(QueryError) -> FilterExpression {
    if key.elementsEqual(".unit".utf8) { return .unit(pattern) }
    let isGroup = key.elementsEqual(".config".utf8)
    guard !isGroup, let extractor = Extractor(key: key) else {
      throw QueryError(
        query: tokens.query, offset: start.offset,
        reason: isGroup ? .configurationInFilter : .emptyKey)
    }
    return .field(extractor, pattern)
  }
}
