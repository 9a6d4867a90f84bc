import Rendering
import Testing

struct SafeTextTests {
  @Test(arguments: [
    ("main.run", "main.run"), ("größe·λ", "größe·λ"), ("a\nb", "a\\nb"),
    ("tab\there", "tab\\there"),
    ("\u{1b}]0;title\u{7}", "\\x1b]0;title\\x07"), ("\u{7f}", "\\x7f"),
    ("\u{9b}2J", "\\u{009b}2J"), ("a\u{202e}b", "a\\u{202e}b"), ("z\u{200b}w", "z\\u{200b}w"),
    ("\u{feff}", "\\u{feff}"),
  ])
  func `what would act on a terminal is shown instead`(text: String, shown: String) {
    #expect(SafeText.escaped(text) == shown)
  }

  @Test func `every control character is escaped`() {
    for value in Array(0..<0x20) + Array(0x7f..<0xa0) as [UInt32] {
      let scalar = Unicode.Scalar(value)
      let text = String(scalar.map(Character.init) ?? "?")
      #expect(!SafeText.escaped(text).unicodeScalars.contains { $0.value == value })
    }
  }

  @Test func `source text keeps its tabs`() {
    #expect(SafeText.escapedSource("\tif x {\u{1b}") == "\tif x {\\x1b")
  }
}
