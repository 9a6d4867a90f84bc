import RegularExpressions
import Testing

@Suite struct CharacterClassTests {
  /// The ASCII characters a class matches, as one string.
  private func members(_ pattern: String) throws -> String {
    let ascii = String(String.UnicodeScalarView((0x21..<0x7F).compactMap(Unicode.Scalar.init)))
    return try RegularExpression(pattern).allTexts(in: ascii).joined()
  }

  @Test(arguments: [
    ("[[:digit:]]", "0123456789"), ("[[:xdigit:]]", "0123456789ABCDEFabcdef"),
    ("[[:upper:]]", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), ("[[:lower:]]", "abcdefghijklmnopqrstuvwxyz"),
    ("[[:punct:]]", ##"!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##), ("[[:space:]]", ""),
    ("[[:blank:][:cntrl:]]", ""), ("[^[:graph:]]", ""), ("[^[:print:]]", ""),
    ("[^[:ascii:]]", ""), ("[^[:word:][:punct:]]", ""),
    ("[[:^alnum:]]", ##"!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##),
    ("[^[:^digit:]5]", "012346789"), ("[^[:^digit:]]", "0123456789"),
  ])
  func `a POSIX class has its ASCII members`(_ pattern: String, _ expected: String) throws {
    #expect(try members(pattern) == expected)
  }

  @Test(arguments: [
    (#"\d"#, "0123456789"), (#"[\d]"#, "0123456789"), (#"[^\D]"#, "0123456789"),
    (#"[\w]"#, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"),
    (#"[^\W\d_a-z]"#, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), (#"\s"#, ""), (#"[^\S]"#, ""),
  ])
  func `a Perl class may stand alone and in brackets`(_ pattern: String, _ expected: String) throws
  {
    #expect(try members(pattern) == expected)
  }

  @Test func `white space of Perl lacks the vertical tab that POSIX has`() throws {
    #expect(try !RegularExpression(#"\s"#).matches("\u{0B}"))
    #expect(try RegularExpression("[[:space:]]").matches("\u{0B}"))
  }

  @Test(arguments: [
    ("[]x]", "]x"), ("[x-]", "-x"), ("[-x]", "-x"), ("[+--]", "+,-"), ("[a-c-e]", "-abce"),
    (#"[\]\-\\]"#, #"-\]"#), ("[[]", "["), ("[[:]", ":["), ("[a[:]", ":[a"), ("[$^.*]", "$*.^"),
    (#"[\x41-C]"#, "ABC"), (#"[\101-\x{43}]"#, "ABC"), ("[B-BA]", "AB"), ("[a-bb-cA-B]", "ABabc"),
    ("[^!-y]", "z{|}~"), ("[^]!-y]", "z{|}~"),
  ])
  func `brackets hold ranges, and signs that mean themselves`(
    _ pattern: String, _ expected: String
  ) throws {
    #expect(try members(pattern) == expected)
  }

  @Test(arguments: [
    ("(?i)[a-b]", "ABab"), ("(?i)[^!-`{-~]", ""),
    ("(?i)[^b-z]", "!\"#$%&'()*+,-./0123456789:;<=>?@A[\\]^_`a{|}~"),
    ("(?i)[[:upper:]&&d]", "&ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
    ("(?i)[k]", "Kk"),
    ("(?i:[x])[y]", "xy"),
  ])
  func `ignoring case widens a class before it is inverted`(
    _ pattern: String, _ expected: String
  ) throws {
    #expect(try members(pattern) == expected)
  }

  @Test func `a class of nothing never matches and one of everything always does`() throws {
    #expect(try !RegularExpression(#"[^\x00-\x{10FFFF}]"#).matches("abc"))
    #expect(try RegularExpression(#"a[\x00-\x{10FFFF}]c"#).matches("a\nc"))
    #expect(try RegularExpression(#"a[\d\D]c"#).matches("a\nc"))
    #expect(try RegularExpression(#"^[^a]$"#).matches("\n"))
  }

  @Test func `code points of every width are told apart`() throws {
    let text = "aé日😀"
    #expect(try RegularExpression("[é-日]").allTexts(in: text) == ["é", "日"])
    #expect(try RegularExpression("[^é-日]").allTexts(in: text) == ["a", "😀"])
    #expect(try RegularExpression(".").allTexts(in: text) == ["a", "é", "日", "😀"])
    #expect(try RegularExpression(#"\W"#).allTexts(in: text) == ["é", "日", "😀"])
  }
}
