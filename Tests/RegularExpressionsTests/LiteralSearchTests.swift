import RegularExpressions
import Testing

/// A text that a pattern requires is looked for before anything else; that must change no answer.
@Suite struct LiteralSearchTests {
  @Test func `a text is found wherever it is`() throws {
    for length in [1, 2, 3, 23, 24, 25, 26, 60] {
      let text = String((0..<length).map { Character(Unicode.Scalar(UInt8(97 + $0 % 25))) })
      let expression = try RegularExpression(text)
      for padding in 0..<(2 * min(length, 30)) {
        let before = String(repeating: String("!a".prefix(length)), count: padding)
        let after = String(repeating: "y", count: padding % 5)
        #expect(expression.matches(before + text + after))
        #expect(!expression.matches(before + text.dropLast() + "!" + after))
      }
    }
  }

  @Test func `a text longer than what is searched for is compared to its end`() throws {
    let text = String(repeating: "x", count: 24) + "y"
    let expression = try RegularExpression(text)
    #expect(expression.matches("zz" + text))
    #expect(!expression.matches("zz" + text.dropLast()))
    #expect(!expression.matches(text.dropLast() + "z"))
  }

  @Test func `a required text is not enough if more is asked for`() throws {
    #expect(try !RegularExpression("foo$").matches("foo bar"))
    #expect(try !RegularExpression("^foo").matches("a foo"))
    #expect(try !RegularExpression("fo+bar").matches("f bar"))
    #expect(try !RegularExpression("(foo)(bar)").matches("foo bar"))
    #expect(try RegularExpression("(foo)(bar)").matches("a foobar"))
    #expect(try RegularExpression("(?:foo)+").matches("a foo"))
    #expect(try RegularExpression("((foo))").matches("a foo"))
  }

  @Test func `optional and folded texts are not required`() throws {
    #expect(try RegularExpression("x(?:foo)?y").matches("xy"))
    #expect(try RegularExpression("x(?:foo)*y").matches("xy"))
    #expect(try RegularExpression("x(?:foo){0}y").matches("xy"))
    #expect(try RegularExpression("(?:foo|bar)x").matches("barx"))
    #expect(try RegularExpression("(?i)foo").matches("a FOO"))
    #expect(try RegularExpression("(?i)12k34").matches("12\u{212A}34"))
    #expect(try RegularExpression("(?i)123").matches("0123"))
  }

  @Test func `replacement characters match bytes that are no UTF-8`() throws {
    let expression = try RegularExpression("a\u{FFFD}b")
    #expect(expression.matches([0x61, 0xFF, 0x62]))
    #expect(expression.matches("a\u{FFFD}b"))
    #expect(!expression.matches("ab"))
    #expect(try RegularExpression("abc\u{FFFD}").matches(Array("abc".utf8) + [0x80]))
  }
}
