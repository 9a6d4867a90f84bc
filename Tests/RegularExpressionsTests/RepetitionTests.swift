import RegularExpressions
import Testing

@Suite struct RepetitionTests {
  private func first(_ pattern: String, _ text: String) throws -> String? {
    try RegularExpression(pattern).groupTexts(in: text)?[0]
  }

  @Test(arguments: [
    ("a*", "aaa"), ("a+", "aaa"), ("a?", "a"), ("a*?", ""), ("a+?", "a"), ("a??", ""),
    ("a{2}", "aa"),
    ("a{2,}", "aaa"), ("a{1,2}", "aa"), ("a{1,2}?", "a"), ("a{0,2}?", ""), ("a{2,}?", "aa"),
    ("a{0}", ""),
    ("a{0,}", "aaa"), ("a{3}", "aaa"), ("(?U)a{1,}", "a"), ("(?U)a{1,}?", "aaa"),
    ("(?:a{2})?", "aa"),
    ("(?:aa)*", "aa"), ("(?:aa)*a", "aaa"), ("(?:a|aa){2}", "aa"), ("(?:aa|a){2}", "aaa"),
  ])
  func `an operator takes as much as it should`(_ pattern: String, _ expected: String) throws {
    #expect(try first(pattern, "aaa") == expected)
  }

  @Test func `too few do not match`() throws {
    #expect(try first("a{4}", "aaa") == nil)
    #expect(try first("(?:ab){2,}", "abxab") == nil)
    #expect(try first("^a{1,2}$", "aaa") == nil)
  }

  @Test func `a thousand copies are allowed, nested ones multiplied`() throws {
    let text = String(repeating: "a", count: 1000)
    #expect(try RegularExpression("^a{1000}$").matches(text))
    #expect(try !RegularExpression("^a{1000}$").matches(text + "a"))
    #expect(try RegularExpression("^(?:(?:a{10}){10}){10}$").matches(text))
    for pattern in ["a{1001}", "(?:a{10}){101}", "(?:(?:a{10}){10}){11}", "a{0,1001}", "a{2,1}"] {
      let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
      #expect(error?.reason == .invalidRepeatCount)
    }
  }

  @Test func `rounds that match nothing end a loop`() throws {
    #expect(try RegularExpression("(|a)*").groupTexts(in: "aa") == ["", ""])
    #expect(try RegularExpression("(|a)+").groupTexts(in: "aa") == ["", ""])
    #expect(try RegularExpression("(a|)*").groupTexts(in: "aab") == ["aa", "a"])
    #expect(try RegularExpression("(a*)+").groupTexts(in: "b") == ["", ""])
    #expect(try RegularExpression("(a*)*").groupTexts(in: "b") == ["", ""])
    #expect(try RegularExpression("(?:a*)*b").groupTexts(in: "aab") == ["aab"])
    #expect(try RegularExpression("(?:^)*x").groupTexts(in: "yx") == ["x"])
  }

  @Test func `an operator needs something to repeat`() {
    for pattern in ["*", "a|*", "(*)", "(?i)*", "(|+)", "?a", "{2}", "((?i)*)"] {
      let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
      #expect(error?.reason == .missingRepeatArgument)
    }
  }

  @Test func `operators do not stack`() {
    for (pattern, fragment) in [
      ("a**", "**"), ("a*+?", "*+?"), ("a{2}{3}", "{2}{3}"), ("a+*b", "+*"), ("a???", "???"),
    ] {
      #expect(
        throws: RegularExpressionError(reason: .invalidNestedRepetition, fragment: fragment)
      ) {
        try RegularExpression(pattern)
      }
    }
  }
}
