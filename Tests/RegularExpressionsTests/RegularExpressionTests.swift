import RegularExpressions
import Testing

@Suite struct RegularExpressionTests {
  private func groups(_ pattern: String, _ text: String) throws -> [Range<Int>?]? {
    try RegularExpression(pattern).groups(in: Array(text.utf8))
  }

  @Test func `a match may lie anywhere in the text`() throws {
    let expression = try RegularExpression("mallocgc$")
    #expect(expression.matches("runtime.mallocgc"))
    #expect(!expression.matches("runtime.mallocgc.func1"))
  }

  @Test func `the leftmost match is found, with the first alternative that fits`() throws {
    #expect(try groups("b|ab|abc", "xabcd") == [1..<3])
    #expect(try groups("(?:abc|ab)c?", "xabcd") == [1..<4])
  }

  @Test func `lazy operators take as little as they can`() throws {
    #expect(try groups("a+?", "aaa") == [0..<1])
    #expect(try groups("(?U)a+", "aaa") == [0..<1])
    #expect(try groups("(?U)a+?", "aaa") == [0..<3])
  }

  @Test func `a group that takes no part has no range`() throws {
    #expect(try groups("(a)|(b)", "b") == [0..<1, nil, 0..<1])
  }

  @Test func `the last round of a repeated group is kept`() throws {
    #expect(try groups("(?:(a)|(b))*", "ab") == [0..<2, 0..<1, 1..<2])
  }

  @Test func `both forms of named groups are known`() throws {
    let expression = try RegularExpression("(?P<first>a)(b)(?<second>c)")
    #expect(expression.groupNames == [nil, "first", nil, "second"])
  }

  @Test func `all matches are found once, empty ones only where no other ends`() throws {
    var matcher = try RegularExpression("a*").makeMatcher()
    let text = Array("baac".utf8)
    let all = matcher.allMatches(in: text.span)
    #expect(all == [0..<0, 1..<3, 4..<4])
  }

  @Test func `matches are replaced by what becomes of their groups`() throws {
    var matcher = try RegularExpression(#"\(([^()]*)\)"#).makeMatcher()
    let text = Array("f(int) + g(char)".utf8)
    let result = matcher.replacingMatches(in: text.span) { groups in
      groups[1].map { Array("<".utf8) + text[$0] + Array(">".utf8) } ?? []
    }
    #expect(String(decoding: result, as: UTF8.self) == "f<int> + g<char>")
  }

  @Test func `a byte that is no UTF-8 is one replacement character`() throws {
    let expression = try RegularExpression(#"^\x{FFFD}.$"#)
    #expect(expression.matches([0xFF, 0xC3]))
    #expect(!expression.matches([0xC3, 0xA9, 0xFF]))
  }

  @Test func `quoting makes any text match itself`() throws {
    let text = #"main.(*T).f[…]{1,2}^$\|?+"#
    #expect(RegularExpression.quoted("a.b") == #"a\.b"#)
    #expect(try RegularExpression("^" + RegularExpression.quoted(text) + "$").matches(text))
  }

  @Test func `expressions are equal if written the same`() throws {
    let expression = try RegularExpression("a|b")
    #expect(try expression == RegularExpression("a|b"))
    #expect(try expression != RegularExpression("b|a"))
  }
}
