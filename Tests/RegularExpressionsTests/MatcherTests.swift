import RegularExpressions
import Testing

@Suite struct MatcherTests {
  @Test func `a search from a position sees what is before it`() throws {
    let text = Array("foo bar\nfoo".utf8)
    #expect(try RegularExpression("foo").match(from: 1, in: text) == 8..<11)
    #expect(try RegularExpression("^foo").match(from: 1, in: text) == nil)
    #expect(try RegularExpression("(?m)^foo").match(from: 1, in: text) == 8..<11)
    #expect(try RegularExpression(#"\boo"#).match(from: 1, in: text) == nil)
    #expect(try RegularExpression(#"\b"#).match(from: 1, in: text) == 3..<3)
    #expect(try RegularExpression("$").match(from: 11, in: text) == 11..<11)
  }

  @Test func `a position outside of the text finds nothing`() throws {
    #expect(try RegularExpression("").match(from: 4, in: [1, 2, 3]) == nil)
    #expect(try RegularExpression("").match(from: -1, in: [1, 2, 3]) == nil)
    #expect(try RegularExpression("").match(from: 3, in: [1, 2, 3]) == 3..<3)
  }

  @Test func `empty matches step over whole code points`() throws {
    #expect(try RegularExpression("").all(in: Array("aé".utf8)) == [0..<0, 1..<1, 3..<3])
    #expect(try RegularExpression("x*").all(in: Array("éx".utf8)) == [0..<0, 2..<3])
    #expect(try RegularExpression("").all(in: [0xFF, 0xC3]) == [0..<0, 1..<1, 2..<2])
  }

  @Test func `no empty match follows right behind another`() throws {
    #expect(try RegularExpression("a|").all(in: Array("ab".utf8)) == [0..<1, 2..<2])
    #expect(try RegularExpression("a*?").all(in: Array("aa".utf8)) == [0..<0, 1..<1, 2..<2])
    #expect(
      try RegularExpression(#"\b"#).all(in: Array("ab c".utf8)) == [0..<0, 2..<2, 3..<3, 4..<4])
  }

  @Test(arguments: [
    (#"\([^()]*\)"#, "f(int, g(x))", "f(int, g-)"), (#"<[^<>]*>"#, "map<a, b>::at", "map-::at"),
    ("a*", "baac", "-b-c-"), ("^", "ab", "-ab"), ("$", "ab", "ab-"), ("x", "", ""),
    ("(?:)", "é", "-é-"),
    ("a|", "ab", "-b-"), (#"\bb?"#, "bb b", "-b- -"),
  ])
  func `matches are replaced as by Go`(
    _ pattern: String, _ text: String, _ expected: String
  ) throws {
    var matcher = try RegularExpression(pattern).makeMatcher()
    let result = matcher.replacingMatches(in: Array(text.utf8).span) { _ in [UInt8(ascii: "-")] }
    #expect(String(decoding: result, as: UTF8.self) == expected)
  }

  @Test func `one matcher serves texts of many lengths`() throws {
    var matcher = try RegularExpression("(a+)(b?)$").makeMatcher()
    for length in [0, 1, 5000, 3, 200, 1, 0, 7] {
      let text = Array(repeating: UInt8(ascii: "a"), count: length)
      let groups = matcher.firstGroups(in: text.span)
      #expect(groups == (length == 0 ? nil : [0..<length, 0..<length, length..<length]))
    }
  }

  @Test func `matchers of one expression do not disturb each other`() throws {
    let expression = try RegularExpression("a.c")
    var one = expression.makeMatcher()
    var other = expression.makeMatcher()
    let (yes, no) = (Array("abc".utf8), Array("abd".utf8))
    for _ in 0..<3 {
      let answers = (one.matches(yes.span), other.matches(no.span))
      #expect(answers == (true, false))
    }
  }
}
