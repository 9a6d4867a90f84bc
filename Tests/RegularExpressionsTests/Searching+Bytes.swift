import RegularExpressions

// A test's expectation can hold neither spans nor calls that change a matcher.
extension RegularExpression {
  func groups(in text: [UInt8]) -> [Range<Int>?]? {
    firstGroups(in: text.span)
  }

  func match(in text: [UInt8]) -> Range<Int>? {
    firstMatch(in: text.span)
  }

  func match(from start: Int, in text: [UInt8]) -> Range<Int>? {
    var matcher = makeMatcher()
    return matcher.firstMatch(in: text.span, from: start)
  }

  func all(in text: [UInt8]) -> [Range<Int>] {
    var matcher = makeMatcher()
    return matcher.allMatches(in: text.span)
  }

  /// The texts of all matches.
  func allTexts(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return all(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The texts of the first match's groups.
  func groupTexts(in text: String) -> [String?]? {
    let bytes = Array(text.utf8)
    return groups(in: bytes)?.map { $0.map { String(decoding: bytes[$0], as: UTF8.self) } }
  }
}
