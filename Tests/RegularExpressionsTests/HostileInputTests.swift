import RegularExpressions
import Testing

@Suite struct HostileInputTests {
  private static let patterns = [
    #"^git\.com/.*/foo\.\(\*S99"#, "(?:Server1|Server2)+?.*func3$",
    "(?i)[[:alpha:]_-]{2,5}",
    #"(?P<name>a+)|\p{Greek}{1,2}\x{3b4}"#, #"\Qa.b\E(?m:^|$)\b[^\d\n]"#,
    "(?:(a)|b)*?c??(ab|ac|[d-f]x)",
  ]
  private static let texts = ["", "git.com/a/foo.(*S99).func3", "aδab\nc", "_a-Z abacx"]
  private static let metacharacters = Array(#"()[]{}|*+?^$\-:,<>PpiQd19aé"#.utf8) + [0, 0xFF]

  /// Nothing but returning is asked for: traps and endless loops are what is looked for.
  private func exercise(_ pattern: [UInt8]) {
    guard let expression = try? RegularExpression(utf8: pattern) else { return }
    var matcher = expression.makeMatcher()
    for text in Self.texts {
      let bytes = Array(text.utf8)
      let isMatch = matcher.matches(bytes.span)
      let match = matcher.firstMatch(in: bytes.span)
      #expect((match != nil) == isMatch, "\(expression.pattern)")
      _ = matcher.allMatches(in: bytes.span)
    }
  }

  @Test(.timeLimit(.minutes(2)), arguments: patterns)
  func `no replaced, inserted or removed byte in a pattern does harm`(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    for index in bytes.indices {
      exercise(Array(bytes[..<index] + bytes[(index + 1)...]))
      exercise(Array(bytes[..<index]))
      for byte in Self.metacharacters {
        exercise(bytes[..<index] + [byte] + bytes[(index + 1)...])
        exercise(bytes[..<index] + [byte] + bytes[index...])
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `nested repetitions take linear time`() throws {
    let text = Array(repeating: UInt8(ascii: "a"), count: 5_000) + [UInt8(ascii: "!")]
    for pattern in ["(a+)+$", "(a|aa)+$", "(?:a?){20}a{20}$", "(.*)(.*)(.*)(.*)x"] {
      let expression = try RegularExpression(pattern)
      #expect(expression.groups(in: text) == nil)
      #expect(!expression.matches(text))
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `an expression with too many states to build is matched without them`() throws {
    // Every code point that the pattern tells apart makes the states' table wider.
    let manyRunes = String(
      String.UnicodeScalarView((0x4E00..<0x5600).compactMap(Unicode.Scalar.init)))
    var state: UInt64 = 42
    let text = (0..<5_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 40 & 1 == 0 ? UInt8(ascii: "a") : UInt8(ascii: "b")
    }
    var matcher = try RegularExpression("a[ab]{12}c|" + manyRunes).makeMatcher()
    let ending = Array("abbbbbbbbbbbbc".utf8)
    let answers = [text, text, text + ending].map { matcher.matches($0.span) }
    #expect(answers == [false, false, true])
  }

  @Test(.timeLimit(.minutes(1)))
  func `long patterns are compiled in linear time and without nesting calls`() throws {
    let depth = 50_000
    let patterns = [
      String(repeating: "a|", count: depth) + "b",
      String(repeating: "[[:", count: depth),
      String(repeating: "(?i)", count: depth) + "x",
      String(repeating: "(", count: depth),
      String(repeating: #"\p{Greek}"#, count: 500),
      (1..<600).map { String(repeating: "a", count: $0) }.joined(separator: "|"),
    ]
    for pattern in patterns { exercise(Array(pattern.utf8)) }
  }

  @Test func `every byte string is a text`() throws {
    var matcher = try RegularExpression(#"(?i)\bk.|[^\x00-\x{7F}]$"#).makeMatcher()
    for first in UInt8.min...UInt8.max {
      for second in stride(from: UInt8.min, to: UInt8.max, by: 3) {
        let text = [first, second, 0x9F, first]
        let isMatch = matcher.matches(text.span)
        let match = matcher.firstMatch(in: text.span)
        #expect(isMatch == (match != nil), "\(text)")
      }
    }
  }
}
