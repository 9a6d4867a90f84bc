import RegularExpressions

// A test's expectation can hold neither spans nor calls that change a matcher.
extension RegularExpression {
  func groups(in text: [UInt8]) -> [Range<Int>?]? {
    firstGroups(in: text.span)
  }

  func match(in text: [UInt8]) -> Range<Int>? {
    firstMatch(in: text.span)
  }
}
