import Driver
import Testing

struct SpellingTests {
  @Test(arguments: [
    ("top", "top", 0), ("topp", "top", 1), ("tpo", "top", 1), ("lst", "list", 1), ("", "ab", 2),
    ("peek", "peak", 1), ("foucs", "focus", 1), ("abcd", "badc", 2),
  ])
  func `letters added, taken away, replaced and swapped count one each`(
    left: String, right: String, expected: Int
  ) {
    #expect(Spelling.distance(left, right, atMost: 2) == expected)
    #expect(Spelling.distance(right, left, atMost: 2) == expected)
  }

  @Test func `words too far apart have no distance`() {
    #expect(Spelling.distance("top", "traces", atMost: 2) == nil)
    #expect(Spelling.distance("abc", "xyz", atMost: 2) == nil)
  }

  @Test func `the nearest words come first, and short ones must be nearer`() {
    let known = ["top", "tree", "traces", "tags", "topproto", "text"]
    #expect(Spelling.nearest(to: "topp", among: known) == ["top"])
    #expect(Spelling.nearest(to: "tres", among: known) == ["tree", "tags", "traces"])
    #expect(Spelling.nearest(to: "xy", among: known).isEmpty)
  }

  @Test func `a long word costs no more than a bounded one`() {
    let long = String(repeating: "a", count: 1 << 20)
    #expect(Spelling.distance(long, long + "b", atMost: 2) == 0)
  }

  @Test(arguments: [
    ("main.main", "main\\.main"), ("a.(*T).m", "a\\.\\(\\*T\\)\\.m"),
    ("operator new", "operator\\x{20}new"), ("e\u{1b}[2J", "e\\x{1b}\\[2J"),
    ("h\u{e9}", "h\u{e9}"), ("\u{202e}x", "\\x{202e}x"), ("a-b_c", "a-b_c"),
  ])
  func `a name as an expression matches itself`(name: String, expression: String) {
    #expect(LiteralExpression.quoting(name) == expression)
  }
}
