import Rendering
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("\u{e9}", 1), ("e\u{301}", 1), ("\u{4e2d}\u{6587}", 4),
    ("\u{1f600}", 2), ("\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}", 2), ("\u{ff21}", 2),
    ("\u{200b}", 0), ("\u{2764}\u{fe0f}", 2), ("\u{1f1e9}\u{1f1ea}", 2), ("…", 1), ("█", 1),
  ])
  func `text takes as many columns as terminals give it`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func `text is brought to a width`() {
    #expect(DisplayText.padded("\u{4e2d}", to: 4) == "\u{4e2d}  ")
    #expect(DisplayText.indented("ab", to: 4) == "  ab")
    #expect(DisplayText.padded("abcdef", to: 4) == "abcdef")
    #expect(DisplayText.clipped("abcdef", to: 4) == "abc…")
    #expect(DisplayText.clipped("\u{4e2d}\u{6587}\u{4e2d}", to: 4) == "\u{4e2d}…")
    #expect(DisplayText.clipped("abcd", to: 4) == "abcd")
    #expect(DisplayText.clipped("abcd", to: 0) == "")
  }
}
