import RegularExpressions
import Testing

@Suite struct UnicodePropertyTests {
  private func count(_ pattern: String) throws -> Int {
    var matcher = try RegularExpression("^" + pattern + "$").makeMatcher()
    var count = 0
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value), let bytes = UTF8.encode(scalar) else { continue }
      if matcher.matches(Array(bytes).span) { count += 1 }
    }
    return count
  }

  /// The figures are Go's, for the first two planes without surrogates.
  @Test(arguments: [
    (#"\p{Greek}"#, 518), (#"\p{Lu}"#, 1886), (#"(?i)\p{Lu}"#, 3322), (#"\P{L}"#, 58294),
    (#"\p{Nd}"#, 770),
    (#"(?i)[a-z]"#, 54), (#"\p{Unassigned}"#, 38037),
  ])
  func `a property has as many members as in Go`(_ pattern: String, _ expected: Int) throws {
    #expect(try count(pattern) == expected)
  }

  @Test func `names of properties ignore case, blanks and underscores`() throws {
    for name in ["Uppercase_Letter", "uppercase letter", "LU", "l-u", "upper_case_LETTER"] {
      #expect(try RegularExpression(#"^\p{\#(name)}$"#).matches("Ä"))
    }
  }

  @Test func `case folding follows the orbits of simple folding`() throws {
    for text in ["k", "K", "\u{212A}"] {
      #expect(try RegularExpression("^(?i)k$").matches(text))
      #expect(try RegularExpression("^(?i)[\u{212A}]$").matches(text))
    }
    for text in ["σ", "ς", "Σ"] {
      #expect(try RegularExpression("^(?i)Σ$").matches(text))
    }
    #expect(try !RegularExpression("(?i)ß").matches("ss"))
  }
}
