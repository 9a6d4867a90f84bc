/// Why a pattern is no regular expression: a fact and the part of the pattern it is about.
package struct RegularExpressionError: Error, Equatable {
  /// What is wrong; raw values are Go's words.
  package enum Reason: String, Sendable, CaseIterable {
    /// Such as `[[:word]` with an unknown class.
    case invalidCharacterClass = "invalid character class"
    /// Such as `[b-a]`, or the name of an unknown class.
    case invalidCharacterClassRange = "invalid character class range"
    /// Such as `\q`.
    case invalidEscape = "invalid escape sequence"
    /// Such as `(?P<a b>x)`.
    case invalidNamedCapture = "invalid named capture"
    /// Such as `(?=x)`.
    case invalidPerlSyntax = "invalid or unsupported Perl syntax"
    /// Such as `a**`.
    case invalidNestedRepetition = "invalid nested repetition operator"
    /// Such as `a{1001}` or `a{2,1}`.
    case invalidRepeatCount = "invalid repeat count"
    /// The pattern's bytes are not UTF-8.
    case invalidUTF8 = "invalid UTF-8"
    /// Such as `[a`.
    case missingBracket = "missing closing ]"
    /// Such as `(a`.
    case missingParenthesis = "missing closing )"
    /// Such as `*a`.
    case missingRepeatArgument = "missing argument to repetition operator"
    /// A single backslash ends the pattern.
    case trailingBackslash = "trailing backslash at end of expression"
    /// Such as `a)`.
    case unexpectedParenthesis = "unexpected )"
    /// The syntax tree would be higher than 1,000.
    case nestsTooDeeply = "expression nests too deeply"
    /// The compiled form would have millions of instructions, or its classes millions of ranges.
    case tooLarge = "expression too large"
  }

  /// What is wrong.
  package let reason: Reason
  /// The offending part of the pattern; for some reasons all of it.
  package let fragment: String

  /// Makes an error of its facts.
  package init(reason: Reason, fragment: String) {
    self.reason = reason
    self.fragment = fragment
  }

  /// The sentence Go's `regexp.Compile` says.
  package var goMessage: String {
    "error parsing regexp: \(reason.rawValue): `\(fragment)`"
  }
}
