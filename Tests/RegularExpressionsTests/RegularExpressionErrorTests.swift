import RegularExpressions
import Testing

@Suite struct RegularExpressionErrorTests {
  private static func message(_ pattern: String) -> String? {
    do {
      _ = try RegularExpression(pattern)
      return nil
    } catch {
      return error.goMessage
    }
  }

  @Test func `an error says Go's words and shows the fragment`() {
    #expect(
      Self.message("(abc") == "error parsing regexp: missing closing ): `(abc`")
    #expect(
      Self.message("a**")
        == "error parsing regexp: invalid nested repetition operator: `**`")
  }

  @Test(
    arguments: [
      ("[b-a]", .invalidCharacterClassRange, "b-a"),
      (#"x\q"#, .invalidEscape, #"\q"#),
      ("(?P<a b>x)", .invalidNamedCapture, "(?P<a b>"),
      ("(?=x)", .invalidPerlSyntax, "(?="),
      ("x{1001}", .invalidRepeatCount, "{1001}"),
      ("x[a", .missingBracket, "[a"),
      ("a|*b", .missingRepeatArgument, "*"),
      (#"ab\"#, .trailingBackslash, ""),
      ("a)b", .unexpectedParenthesis, "a)b"),
      (#"\p{Klingon}"#, .invalidCharacterClassRange, #"\p{Klingon}"#),
      ("[[:foo:]]", .invalidCharacterClassRange, "[:foo:]"),
    ] as [(String, RegularExpressionError.Reason, String)])
  func `an error names its reason and fragment`(
    _ pattern: String, _ reason: RegularExpressionError.Reason, _ fragment: String
  ) {
    #expect(throws: RegularExpressionError(reason: reason, fragment: fragment)) {
      try RegularExpression(pattern)
    }
  }

  @Test func `a pattern that is no UTF-8 is refused`() {
    let error = #expect(throws: RegularExpressionError.self) {
      try RegularExpression(utf8: [0x61, 0xFF])
    }
    #expect(error?.reason == .invalidUTF8)
  }

  @Test func `a thousand nested groups are too deep`() {
    let deep = String(repeating: "(", count: 1000) + String(repeating: ")", count: 1000)
    #expect(
      throws: RegularExpressionError(reason: .nestsTooDeeply, fragment: deep)
    ) {
      try RegularExpression(deep)
    }
  }

  @Test func `repetitions that would need millions of instructions are too large`() {
    let large = "(" + String(repeating: "(xx?)", count: 1000) + "){1000}"
    #expect(throws: RegularExpressionError(reason: .tooLarge, fragment: large)) {
      try RegularExpression(large)
    }
  }
}
