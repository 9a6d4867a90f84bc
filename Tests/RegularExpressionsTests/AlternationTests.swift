import RegularExpressions
import Testing

@Suite struct AlternationTests {
  private func first(_ pattern: String, _ text: String) throws -> String? {
    try RegularExpression(pattern).groupTexts(in: text)?[0]
  }

  @Test(arguments: [
    ("a|ab", "a"), ("ab|a", "ab"), ("b|ab", "ab"), ("|a", ""), ("a|", "a"), ("abc|abd|ab", "abc"),
    ("ab|abc", "ab"), ("ab(?:|c)", "ab"), ("ab(?:c|)", "abc"), ("(?:a|ab)c", "abc"),
    ("x|y|abc", "abc"),
    ("[ab]x|[ab]b", "ab"), ("[ab]{2}x|[ab]{2}c", "abc"), ("a*x|a*b", "ab"), ("a?b|a?", "ab"),
    ("a?|a?b", "a"),
    ("(?:abc|abd|abe){1}", "abc"), ("axy|axz|abc", "abc"), (".x|.b", "ab"), ("a.c|a.d", "abc"),
    ("(?i:A)bc|abd", "abc"), ("(?i:AB)x|(?i:AB)c", "abc"), ("(?-s:.)x|(?s:.)b", "ab"),
  ])
  func `the first alternative that leads to a match wins`(
    _ pattern: String, _ expected: String
  ) throws {
    #expect(try first(pattern, "abcd") == expected)
  }

  @Test func `common beginnings do not change what groups hold`() throws {
    #expect(try RegularExpression("a(b)c|a(b)d").groupTexts(in: "abd") == ["abd", nil, "b"])
    #expect(try RegularExpression("(a)b|(a)c").groupTexts(in: "ac") == ["ac", nil, "a"])
    #expect(try RegularExpression("[ab](x)|[ab](y)").groupTexts(in: "by") == ["by", nil, "y"])
    #expect(
      try RegularExpression("(?:a+)(b)|(?:a+)(c)").groupTexts(in: "aac") == ["aac", nil, "c"])
  }

  @Test func `alternatives of one character become a class`() throws {
    #expect(
      try RegularExpression("a|[c-e]|x|é").allTexts(in: "abcdxé") == ["a", "c", "d", "x", "é"])
    #expect(try RegularExpression(".|\n").allTexts(in: "a\n") == ["a", "\n"])
    #expect(try RegularExpression("[^\n]|\n").allTexts(in: "a\n") == ["a", "\n"])
    #expect(
      try RegularExpression("(?i:k)|x").allTexts(in: "kKx\u{212A}") == ["k", "K", "x", "\u{212A}"])
    #expect(try RegularExpression("x|(?:a|b|c)|y").allTexts(in: "yaz") == ["y", "a"])
    #expect(try RegularExpression("a|a|a").allTexts(in: "aa") == ["a", "a"])
  }

  @Test func `all of many alternatives are found`() throws {
    let words = (0..<300).map { "word\($0 * 7)end" }
    let expression = try RegularExpression("^(?:" + words.joined(separator: "|") + ")$")
    for word in words { #expect(expression.matches(word)) }
    #expect(!expression.matches("word1end"))
    #expect(!expression.matches("word7en"))
  }

  @Test func `alternatives that begin with each other keep their order`() throws {
    let texts = (1...30).map { String(repeating: "a", count: $0) }
    let growing = try RegularExpression(texts.joined(separator: "|"))
    let shrinking = try RegularExpression(texts.reversed().joined(separator: "|"))
    #expect(growing.groupTexts(in: texts[29]) == ["a"])
    #expect(shrinking.groupTexts(in: texts[29]) == [texts[29]])
    #expect(shrinking.groupTexts(in: texts[10] + "b") == [texts[10]])
  }
}
