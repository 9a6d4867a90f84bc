import RegularExpressions
import Testing

@Suite struct AnchorTests {
  private func places(_ pattern: String, _ text: String) throws -> [Int] {
    try RegularExpression(pattern).all(in: Array(text.utf8)).map(\.lowerBound)
  }

  @Test func `a caret and a dollar mean the ends of the text`() throws {
    #expect(try places("^", "a\nb\n") == [0])
    #expect(try places("$", "a\nb\n") == [4])
    #expect(try places(#"\A"#, "a\nb\n") == [0])
    #expect(try places(#"\z"#, "a\nb\n") == [4])
  }

  @Test func `on many lines they mean the ends of each`() throws {
    #expect(try places("(?m)^", "a\nb\n") == [0, 2, 4])
    #expect(try places("(?m)$", "a\nb\n") == [1, 3, 4])
    #expect(try places("(?m)^$", "\n\na\n") == [0, 1, 4])
    #expect(try places(#"(?m)\A|\z"#, "a\nb") == [0, 3])
  }

  @Test func `words are made of ASCII letters, digits and the underscore`() throws {
    #expect(try places(#"\b"#, "ab c_1") == [0, 2, 3, 6])
    #expect(try places(#"\B"#, "ab c") == [1])
    #expect(try places(#"\b"#, "éa") == [2, 3])
    #expect(try places(#"\B"#, "") == [0])
    #expect(try places(#"\b"#, "") == [])
    #expect(try places(#"\B"#, "--") == [0, 1, 2])
  }

  @Test func `a boundary is decided by the character behind it`() throws {
    #expect(try RegularExpression(#"foo\b"#).matches("a foo-bar"))
    #expect(try !RegularExpression(#"foo\b"#).matches("a foobar"))
    #expect(try RegularExpression(#"foo\b"#).matches("foobar foo"))
    #expect(try RegularExpression(#"foo\B."#).matches("foo food"))
    #expect(try !RegularExpression(#"\bfoo\b"#).matches("_foo foo_"))
  }

  @Test func `conflicting anchors never match`() throws {
    for pattern in [#"a\Ab"#, "a^b", "a$b", #"\b\B"#, "(?m)a$b", "b$^"] {
      #expect(try !RegularExpression(pattern).matches("ab\nab\n"))
    }
    #expect(try RegularExpression("(?m)b$\n^a").matches("ab\nab\n"))
    #expect(try RegularExpression("^$").matches(""))
    #expect(try RegularExpression("$^").matches(""))
  }

  @Test func `only one of two alternatives may be anchored`() throws {
    let expression = try RegularExpression("^a|b")
    #expect(expression.matches("a"))
    #expect(expression.matches("xb"))
    #expect(!expression.matches("xa"))
  }

  @Test func `a line may begin long after the text`() throws {
    let lines = String(repeating: "x foo\n", count: 50)
    #expect(try !RegularExpression("(?m)^foo").matches(lines))
    #expect(try RegularExpression("(?m)^foo").matches(lines + "foo"))
    #expect(try !RegularExpression("^foo").matches(lines + "foo"))
  }
}
