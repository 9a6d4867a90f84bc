/// A compiled expression of RE2's syntax, as Go's `regexp` reads it; it matches in linear time on
/// UTF-8.
///
/// Bytes that are no UTF-8 match as U+FFFD each. Every search through the expression itself makes
/// its own scratch memory: for many texts make one `Matcher` and ask that.
package struct RegularExpression: Sendable, Equatable {
  /// The expression as written.
  package let pattern: String
  /// One entry a group, nil for those without a name; the first is the whole match.
  package let groupNames: [String?]
  let program: Program
  let requirement: LiteralRequirement

  /// Compiles a pattern; the error has Go's reason and fragment.
  package init(_ pattern: String) throws(RegularExpressionError) {
    try self.init(utf8: Array(pattern.utf8))
  }

  /// Compiles a pattern that may not be UTF-8, which is an error of its own.
  package init(utf8 pattern: [UInt8]) throws(RegularExpressionError) {
    let expression = try Parser.parse(pattern)
    self.pattern = String(decoding: pattern, as: UTF8.self)
    groupNames = expression.groupNames
    program = Compiler.compile(expression)
    requirement = LiteralRequirement(expression)
  }

  /// The pattern that matches a text and nothing else: Go's `QuoteMeta`.
  package static func quoted(_ text: String) -> String {
    let special = Set(#"\.+*?()|[]{}^$"#.unicodeScalars)
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if special.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// Two expressions are equal if they are written the same.
  package static func == (left: RegularExpression, right: RegularExpression) -> Bool {
    left.pattern.utf8.elementsEqual(right.pattern.utf8)
  }

  /// Makes the scratch memory for searching many texts.
  package func makeMatcher() -> Matcher {
    Matcher(self)
  }

  /// Whether the expression matches anywhere in a text.
  package func matches(_ text: Span<UInt8>) -> Bool {
    var matcher = makeMatcher()
    return matcher.matches(text)
  }

  /// Whether the expression matches anywhere in some bytes.
  package func matches(_ text: some Collection<UInt8>) -> Bool {
    matches(Array(text).span)
  }

  /// Whether the expression matches anywhere in a string.
  package func matches(_ text: String) -> Bool {
    matches(Array(text.utf8).span)
  }

  /// The leftmost match, by preference as in Perl.
  package func firstMatch(in text: Span<UInt8>) -> Range<Int>? {
    var matcher = makeMatcher()
    return matcher.firstMatch(in: text)
  }

  /// The leftmost match and its groups; nil for groups that took no part.
  package func firstGroups(in text: Span<UInt8>) -> [Range<Int>?]? {
    var matcher = makeMatcher()
    return matcher.firstGroups(in: text)
  }
}
