import Shell
import Testing

struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return text.utf8.compactMap { decoder.key($0) }
  }

  @Test func `plain bytes and characters of several bytes are characters`() {
    #expect(
      keys("a\u{e9}\u{4e2d}\u{1f600}") == [
        .character("a"), .character("\u{e9}"), .character("\u{4e2d}"), .character("\u{1f600}"),
      ])
  }

  @Test func `control bytes have their usual meanings`() {
    #expect(
      keys("\u{1}\u{5}\u{b}\u{12}\u{3}\u{4}\u{7f}\t\r") == [
        .home, .end, .killToEnd, .searchBack, .interrupt, .deleteOrEnd, .backspace, .tab, .enter,
      ])
    #expect(keys("\u{1c}").isEmpty)
  }

  @Test func `terminals' sequences are keys`() {
    #expect(
      keys("\u{1b}[A\u{1b}OB\u{1b}[3~\u{1b}[1~\u{1b}OF") == [.up, .down, .delete, .home, .end])
    #expect(
      keys("\u{1b}[1;5C\u{1b}[1;3D\u{1b}b\u{1b}f\u{1b}d\u{1b}\u{7f}") == [
        .wordRight, .wordLeft, .wordLeft, .wordRight, .killWord, .killWordBack,
      ])
  }

  @Test func `unknown sequences are swallowed whole`() {
    #expect(keys("\u{1b}[299~x\u{1b}[99;99Qy") == [.character("x"), .character("y")])
    #expect(keys("\u{1b}[" + String(repeating: "1", count: 40) + "a").last == .character("a"))
  }

  @Test func `broken characters do not swallow what follows`() {
    var decoder = KeyDecoder()
    #expect(decoder.key(0x80) == .character("\u{FFFD}"))
    #expect(decoder.key(0x61) == .character("a"))
    #expect(decoder.key(0xE4) == nil)
    #expect(decoder.key(0x62) == .character("b"))
  }

  @Test func `an escape character alone is a key once nothing follows it`() {
    var decoder = KeyDecoder()
    #expect(decoder.key(0x1B) == nil && decoder.isUndecided)
    #expect(decoder.settle() == .escape)
    #expect(!decoder.isUndecided && decoder.settle() == nil)
    #expect(decoder.key(0x61) == .character("a"))
  }

  @Test func `what is pasted is one key, whatever bytes it has`() {
    #expect(
      keys("\u{1b}[200~top\r\u{3}\u{1b}[A\u{1b}[201~x") == [
        .paste("top\r\u{3}\u{1b}[A"), .character("x"),
      ])
  }

  @Test func `a paste longer than a megabyte is cut, and its end still found`() {
    let keys = keys("\u{1b}[200~" + String(repeating: "a", count: 1 << 21) + "\u{1b}[201~x")
    guard case .paste(let text) = keys.first else { return #expect(Bool(false)) }
    #expect(text.utf8.count >= 1 << 20 && text.utf8.count < 1 << 20 + 16)
    #expect(keys.last == .character("x"))
  }
}
