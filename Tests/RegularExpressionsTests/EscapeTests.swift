import RegularExpressions
import Testing

@Suite struct EscapeTests {
  @Test(arguments: [
    (#"\a"#, "\u{07}"), (#"\f"#, "\u{0C}"), (#"\n"#, "\n"), (#"\r"#, "\r"), (#"\t"#, "\t"),
    (#"\v"#, "\u{0B}"), (#"\0"#, "\0"), (#"\07"#, "\u{07}"), (#"\101"#, "A"), (#"\1012"#, "A2"),
    (#"\x41"#, "A"), (#"\x410"#, "A0"), (#"\x{41}"#, "A"), (#"\x{1F600}"#, "😀"),
    (#"\x{00000e9}"#, "é"), (#"\."#, "."), (#"\_"#, "_"), (#"\-"#, "-"), (#"\ "#, " "),
    (#"\\"#, #"\"#), (#"\Q.*\E"#, ".*"), (#"\Q\\E"#, #"\"#), (#"\Qa\Qb\E"#, #"a\Qb"#),

    (#"\Q\E"#, ""), (#"a\Q\Eb"#, "ab"), ("{", "{"), ("a{", "a{"), ("a{,2}", "a{,2}"),
    ("a{1", "a{1"),
    ("a{x}", "a{x}"), ("a{01}", "a{01}"), ("}", "}"), ("]", "]"), ("a-b", "a-b"),
  ])
  func `an escape stands for one text`(_ pattern: String, _ text: String) throws {
    #expect(try RegularExpression("^(?:" + pattern + "\\Q\\E)$").matches(text))
    #expect(try !RegularExpression("^(?:" + pattern + "\\Q\\E)$").matches(text + "x"))
  }

  @Test(arguments: [
    #"\8"#, #"\1"#, #"\x"#, #"\x4"#, #"\xg0"#, #"\x{"#, #"\x{}"#, #"\x{41"#, #"\x{110000}"#, #"\C"#,
    #"\E"#, #"\Z"#, #"\h"#, #"\e"#, #"\u0041"#, #"\é"#, #"\y"#,
  ])
  func `an unknown escape is refused`(_ pattern: String) {
    let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
    #expect(error?.reason == .invalidEscape)
    #expect(error.map { pattern.hasPrefix($0.fragment) } == true)
  }

  @Test func `a quotation may last to the end`() throws {
    #expect(try RegularExpression(#"^\Qa*b"#).matches("a*b"))
    #expect(try RegularExpression(#"^\Qa*b\"#).matches(#"a*b\"#))
  }

  @Test func `a repetition behind a quotation applies to its last character`() throws {
    #expect(try RegularExpression(#"^\Qab\E+$"#).matches("abbb"))
    #expect(try !RegularExpression(#"^\Qab\E+$"#).matches("abab"))
  }

  @Test func `quoted text of every ASCII character matches itself`() throws {
    for value in UInt32(0)..<128 {
      let text = String(String.UnicodeScalarView([Unicode.Scalar(value)].compactMap { $0 }))
      let expression = try RegularExpression("^" + RegularExpression.quoted(text) + "$")
      #expect(expression.matches(text))
      #expect(!expression.matches("x" + text))
    }
  }
}
