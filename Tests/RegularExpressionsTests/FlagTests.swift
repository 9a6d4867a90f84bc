import RegularExpressions
import Testing

@Suite struct FlagTests {
  @Test func `flags hold to the end of their group`() throws {
    let expression = try RegularExpression("^(?:a(?i)b)c$")
    #expect(expression.matches("aBc"))
    #expect(!expression.matches("AbC"))
    #expect(!expression.matches("abC"))
    #expect(try RegularExpression("^a(?i)b|c$").matches("xC"))
  }

  @Test func `flags may be for one group only, and be taken back`() throws {
    #expect(try RegularExpression("^(?i:a)b$").matches("Ab"))
    #expect(try !RegularExpression("^(?i:a)b$").matches("AB"))
    #expect(try RegularExpression("^(?i)a(?-i)b$").matches("Ab"))
    #expect(try !RegularExpression("^(?i)a(?-i)b$").matches("aB"))
    #expect(try !RegularExpression("^(?i)a(?-i:b)$").matches("aB"))
  }

  @Test func `a dot matches newlines only if told`() throws {
    #expect(try !RegularExpression("a.b").matches("a\nb"))
    #expect(try RegularExpression("(?s)a.b").matches("a\nb"))
    #expect(try !RegularExpression("(?s-s)a.b").matches("a\nb"))
    #expect(try !RegularExpression("(?s:x|y).b").matches("x\nb"))
  }

  @Test func `several flags are set at once`() throws {
    let expression = try RegularExpression("(?ims)^A.*b$")
    #expect(expression.matches("x\na\nB\ny"))
    #expect(try RegularExpression("(?imsU-i)a+").allTexts(in: "aaA") == ["a", "a"])
    #expect(try RegularExpression("(?U-s)a+?").allTexts(in: "aa") == ["aa"])
    #expect(try RegularExpression("(?m-m)^b").allTexts(in: "a\nb") == [])
  }

  @Test func `ignoring case knows more than ASCII`() throws {
    for (pattern, texts) in [
      ("straße", ["STRAßE", "straẞe"]), ("σ", ["Σ", "ς"]), ("Ω", ["ω", "\u{2126}"]),
      ("å", ["Å", "\u{212B}"]),
      ("ǆ", ["ǅ", "Ǆ"]), ("s", ["ſ", "S"]), ("я", ["Я"]), ("ა", ["Ა"]), ("ꭰ", ["Ꭰ"]),
    ] {
      for text in texts {
        #expect(try RegularExpression("^(?i)\(pattern)$").matches(text), "\(pattern) \(text)")
        #expect(try RegularExpression("^(?i:[\(text.unicodeScalars.first ?? "x")])").matches(text))
        #expect(try !RegularExpression("^\(pattern)$").matches(text))
      }
    }
  }
}
