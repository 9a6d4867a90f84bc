import RegularExpressions

/// A word or operator of a query.
struct QueryToken {
  enum Kind: Equatable {
    case end
    case word(ByteString)
    case expression(RegularExpression)
    case and
    case or
    case symbol(UInt8)
  }

  let kind: Kind
  /// The byte at which the token begins.
  let offset: Int
  /// The token's own bytes, quotes removed.
  let text: ByteString

  /// The word, whether quoted or not.
  var word: ByteString? {
    if case .word(let word) = kind { word } else { nil }
  }

  func isSymbol(_ symbol: Unicode.Scalar) -> Bool {
    kind == .symbol(UInt8(ascii: symbol))
  }
}

/// Takes a query apart into tokens; a copy looks ahead.
struct QueryTokens {
  let query: ByteString
  private var position = 0

  init(_ query: ByteString) {
    self.query = query
  }

  /// The next token without passing it; white space before it is passed.
  mutating func peek() throws(QueryError) -> QueryToken {
    skipSpace()
    var copy = self
    return try copy.next()
  }

  /// The next token; only where a value is expected can it be a regular expression.
  mutating func next(allowsExpression: Bool = false) throws(QueryError) -> QueryToken {
    skipSpace()
    guard position < query.count else { return token(.end, length: 0) }
    let first = query[position]
    if QueryTokens.startSymbols.contains(first) { return token(.symbol(first), length: 1) }
    if allowsExpression, first == UInt8(ascii: "/") { return try expression() }
    if first == UInt8(ascii: "\"") { return try quotedWord() }
    return bareWord()
  }

  /// An error at the next token.
  mutating func error(_ reason: QueryError.Reason) -> QueryError {
    skipSpace()
    return QueryError(query: query, offset: position, reason: reason)
  }

  private static let symbols = Array("():@,".utf8)
  private static let startSymbols = Array("():@,-*".utf8)

  private mutating func skipSpace() {
    while position < query.count {
      let (scalar, length) = GoText.firstScalar(of: query[position...])
      guard GoText.isSpace(scalar) else { return }
      position += length
    }
  }

  private mutating func token(_ kind: QueryToken.Kind, length: Int) -> QueryToken {
    defer { position += length }
    return QueryToken(
      kind: kind, offset: position, text: Array(query[position..<(position + length)]))
  }

  private mutating func bareWord() -> QueryToken {
    var end = query.endIndex
    GoText.forEachScalar(of: query[position...]) { index, scalar in
      let isSymbol = scalar.isASCII && QueryTokens.symbols.contains(UInt8(scalar.value))
      if GoText.isSpace(scalar) || isSymbol { end = index }
      return end == query.endIndex
    }
    let word = Array(query[position..<end])
    switch String(decoding: word, as: UTF8.self) {
    case "AND": return token(.and, length: word.count)
    case "OR": return token(.or, length: word.count)
    default: return token(.word(word), length: word.count)
    }
  }

  private mutating func quotedWord() throws(QueryError) -> QueryToken {
    let quote = UInt8(ascii: "\"")
    let isEnd = { [query] (index: Int) in
      query[index] == quote && query[index - 1] != UInt8(ascii: "\\")
    }
    guard let end = query.indices.dropFirst(position + 1).first(where: isEnd) else {
      throw error(.missingEndQuote)
    }
    guard let word = GoQuote.unquoted(query[(position + 1)..<end]) else {
      throw error(.badEscape)
    }
    defer { position = end + 1 }
    return QueryToken(kind: .word(word), offset: position, text: word)
  }

  private mutating func expression() throws(QueryError) -> QueryToken {
    guard let end = QueryTokens.expressionEnd(query[(position + 1)...]) else {
      throw error(.missingCloseSlash)
    }
    let pattern = Array(query[(position + 1)..<end])
    let compiled: RegularExpression
    do {
      compiled = try RegularExpression(utf8: pattern)
    } catch {
      throw QueryError(query: query, offset: position, reason: .badExpression(error))
    }
    guard end + 1 == query.count || QueryTokens.mayFollowExpression(query[end + 1]) else {
      throw QueryError(query: query, offset: end + 1, reason: .trailingAfterExpression)
    }
    defer { position = end + 1 }
    return QueryToken(kind: .expression(compiled), offset: position, text: pattern)
  }

  /// Bytes are taken for Latin-1 here, as Go does.
  private static func mayFollowExpression(_ byte: UInt8) -> Bool {
    GoText.isASCIISpace(byte) || byte == 0x85 || byte == 0xA0 || startSymbols.contains(byte)
  }

  /// The slash that stands outside of brackets and parentheses.
  private static func expressionEnd(_ text: ByteSlice) -> Int? {
    var brackets = 0
    var parentheses = 0
    var isEscaped = false
    for (index, byte) in zip(text.indices, text) {
      if isEscaped {
        isEscaped = false
        continue
      }
      if brackets == 0, parentheses == 0, byte == UInt8(ascii: "/") { return index }
      switch byte {
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "(") where brackets == 0: parentheses += 1
      case UInt8(ascii: ")") where brackets == 0: parentheses -= 1
      case UInt8(ascii: "\\"): isEscaped = true
      default: break
      }
    }
    return nil
  }
}
