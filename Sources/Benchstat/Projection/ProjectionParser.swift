/// A field of a projection as written: `key`, `key@order` or `key@(values)`.
struct ProjectionTerm: Equatable {
  enum Order: Equatable {
    case firstSeen
    case named(ByteString)
    case fixed([ByteString])
  }

  let key: ByteString
  let order: Order
  let keyOffset: Int
  let orderOffset: Int
}

/// Reads a projection: fields with spaces or commas between them.
struct ProjectionParser {
  private var tokens: QueryTokens

  static func parse(_ query: ByteString) throws(QueryError) -> [ProjectionTerm] {
    var parser = ProjectionParser(tokens: QueryTokens(query))
    var terms: [ProjectionTerm] = []
    while true {
      let token = try parser.tokens.peek()
      if token.kind == .end { return terms }
      if token.isSymbol(","), !terms.isEmpty { _ = try parser.tokens.next() }
      terms.append(try parser.term())
    }
  }

  private mutating func term() throws(QueryError) -> ProjectionTerm {
    let key = try tokens.peek()
    guard let word = key.word else { throw tokens.error(.expectedKey) }
    _ = try tokens.next()
    let separator = try tokens.peek()
    guard separator.isSymbol("@") else {
      return ProjectionTerm(
        key: word, order: .firstSeen, keyOffset: key.offset,
        orderOffset: key.offset + word.count)
    }
    _ = try tokens.next()
    let order = try tokens.peek()
    return ProjectionTerm(
      key: word, order: try self.order(order), keyOffset: key.offset, orderOffset: order.offset)
  }

  private mutating func order(_ token: QueryToken) throws(QueryError) -> ProjectionTerm.Order {
    if let word = token.word {
      _ = try tokens.next()
      if word.elementsEqual("first".utf8) { return .firstSeen }
      return .named(word)
    }
    guard token.isSymbol("(") else { throw tokens.error(.expectedOrder) }
    _ = try tokens.next()
    var values: [ByteString] = []
    while true {
      let value = try tokens.peek()
      if value.isSymbol(")"), values.isEmpty { throw tokens.error(.nothingToMatch) }
      guard value.isSymbol(")") || value.word != nil else { throw tokens.error(.missingListEnd) }
      _ = try tokens.next()
      guard let word = value.word else { return .fixed(values) }
      values.append(word)
    }
  }
}
