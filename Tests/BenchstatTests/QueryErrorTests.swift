import Testing

@Suite struct QueryErrorTests {
  private func message(_ words: [String]) -> String {
    let outcome = benchstat(words + ["a.txt"], ["a.txt": results("X", [1])])
    return outcome.exitCode == 0 ? "" : outcome.messages
  }

  @Test(
    arguments: [
      ("foo", "expected key:value", 0), ("a:b)", "unexpected \")\"", 3),
      ("a:b :", "unexpected \":\"", 4), ("(a:b", "missing \")\"", 4),
      ("", "expected key:value or subexpression", 0),
      ("a:b OR", "expected key:value or subexpression", 6),
      ("-", "expected key:value or subexpression", 1),
      (".name:/(/", "missing close \"/\"", 6),
      ("a:/x/y", "regexp must be followed by space or an operator (unescaped \"/\"?)", 5),
      ("a:(b c)", "value list must be separated by OR", 5), ("a:(b OR", "expected value", 7),
      ("\"a", "missing end quote", 0), ("a:\"\\q\"", "bad escape sequence", 2),
      ("a:", "expected key:value", 0),
      ("  a", "expected key:value", 2), (".config:x", ".config is only allowed in projections", 0),
      ("\"\":x", "key must not be empty", 0),
      ("a:/(?=x)/", "error parsing regexp: invalid or unsupported Perl syntax: `(?=`", 2),
      ("()", "expected key:value or subexpression", 1), ("a \"b", "missing end quote", 2),
      ("a:(b OR AND)", "expected value", 8), ("a:()", "expected value", 3),
      ("a:(b AND c)", "value list must be separated by OR", 5), ("a:/b", "missing close \"/\"", 2),
      ("a:/[[:foo:]]/", "error parsing regexp: invalid character class range: `[:foo:]`", 2),
      ("AND", "expected key:value or subexpression", 0), ("a:)", "expected key:value", 0),
    ])
  func `a bad filter is marked at its place`(query: String, text: String, column: Int) {
    let mark = String(repeating: " ", count: column) + "^"
    #expect(
      message(["-filter", query])
        == "benchstat: parsing -filter: syntax error: \(text)\n\t\(query)\n\t\(mark)\n")
  }

  @Test(
    arguments: [
      ("a@@", "expected named sort order or parenthesized list", 2),
      ("\"\"", "key must not be empty", 0),
      ("a@foo", "unknown order \"foo\"", 2), ("a@\"f\\to\"", "unknown order \"f\\to\"", 2),
      ("a@()", "nothing to match", 3), ("a@(b", "missing )", 4),
      ("a@(", "missing )", 3), ("a@(,", "missing )", 3),
      ("a@,b", "expected named sort order or parenthesized list", 2),
      ("a,", "expected key", 2), (",a", "expected key", 0), ("a,,b", "expected key", 2),
      (".config@(a)", "fixed order not allowed for .config", 8),
      (".unit", ".unit is only allowed in filters", 0),
      ("a (b)", "expected key", 2),
    ])
  func `a bad projection is marked at its place`(query: String, text: String, column: Int) {
    let mark = String(repeating: " ", count: column) + "^"
    for flag in ["-table", "-row", "-col", "-ignore"] {
      #expect(
        message([flag, query])
          == "benchstat: parsing \(flag): syntax error: \(text)\n\t\(query)\n\t\(mark)\n")
    }
  }

  @Test func `the mark counts characters that are seen`() {
    #expect(message(["-filter", "é\t:"]).hasSuffix("\n\té\t:\n\t^\n"))
    #expect(message(["-filter", "ключ:ä )"]).hasSuffix("\n\tключ:ä )\n\t       ^\n"))
  }

  @Test func `the filter's error comes first, then those of the projections in their order`() {
    #expect(message(["-row", "a@@", "-filter", "x"]).contains("-filter"))
    #expect(message(["-col", "@", "-row", "a@@", "-alpha", "7"]).contains("-row"))
  }

  @Test func `deep nesting is refused`() {
    let deep = String(repeating: "(", count: 100_000)
    #expect(message(["-filter", deep]).contains("nested too deeply"))
  }
}
