import RegularExpressions
import Testing

@Suite struct GroupTests {
  @Test func `groups are numbered by their opening parentheses`() throws {
    let expression = try RegularExpression("((a)(?:b)((c)))(?P<last>d)")
    #expect(expression.groupTexts(in: "abcd") == ["abcd", "abc", "a", "c", "c", "d"])
    #expect(expression.groupNames == [nil, nil, nil, nil, nil, "last"])
  }

  @Test func `a group repeated no times is still counted`() throws {
    #expect(try RegularExpression("(a){0}(b)").groupTexts(in: "ab") == ["b", nil, "b"])
    #expect(try RegularExpression("(?:(a)|b)*").groupTexts(in: "ab") == ["ab", "a"])
  }

  @Test func `a repeated group holds its last round`() throws {
    #expect(try RegularExpression("(a|b)+").groupTexts(in: "abab") == ["abab", "b"])
    #expect(try RegularExpression("(?:(\\w+)/)*x").groupTexts(in: "a/bc/x") == ["a/bc/x", "bc"])
    #expect(try RegularExpression("(a){2,3}").groups(in: Array("aaa".utf8)) == [0..<3, 2..<3])
  }

  @Test func `a function name is taken apart`() throws {
    let expression = try RegularExpression(
      #"^(?P<package>(?:.*/)?[^./]+)\.(?:\(\*?(?P<type>\w+)\)\.)?(?P<name>\w+)"#)
    #expect(
      expression.groupTexts(in: "github.com/acme/net/http.(*Server).serve.func1")
        == [
          "github.com/acme/net/http.(*Server).serve", "github.com/acme/net/http", "Server", "serve",
        ])
    #expect(expression.groupTexts(in: "main.main") == ["main.main", "main", nil, "main"])
  }

  @Test(arguments: ["(?P<>a)", "(?P<a-b>x)", "(?P<né>x)", "(?<a b>x)", "(?P<n", "(?<n"])
  func `a name is made of word characters`(_ pattern: String) {
    let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
    #expect(error?.reason == .invalidNamedCapture)
  }

  @Test(arguments: [
    "(?=a)", "(?!a)", "(?<=a)", "(?>a)", "(?#a)", "(?P=n)", "(?P>n)", "(?'n'a)", "(?z)", "(?i-)",
    "(?-)", "(?",
    "(?i", "(?--i)", "(?|a)",
  ])
  func `what RE2 leaves out of Perl is refused`(_ pattern: String) {
    let error = #expect(throws: RegularExpressionError.self) { try RegularExpression(pattern) }
    let reasons: [RegularExpressionError.Reason] = [.invalidPerlSyntax, .invalidNamedCapture]
    #expect(error.map { reasons.contains($0.reason) } == true)
  }

  @Test func `parentheses must pair`() {
    for (pattern, reason) in [
      ("(", .missingParenthesis), ("((a)", .missingParenthesis), ("(?:a", .missingParenthesis),
      (")", .unexpectedParenthesis), ("a)(", .unexpectedParenthesis),
      ("a|b)", .unexpectedParenthesis),
    ] as [(String, RegularExpressionError.Reason)] {
      #expect(throws: RegularExpressionError(reason: reason, fragment: pattern)) {
        try RegularExpression(pattern)
      }
    }
  }
}
