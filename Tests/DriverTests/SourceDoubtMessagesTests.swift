import Commands
import Driver
import Testing

@Suite struct SourceDoubtMessagesTests {
  @Test func `the places that were tried are listed`() {
    let doubt = SourceDoubt.notFound(path: "f.c", tried: ["/here/f.c", "/there/f.c"])
    #expect(doubt.message == "no source for f.c; tried:\n  /here/f.c\n  /there/f.c")
    #expect(SourceDoubt.notFound(path: "f.c", tried: []).message == "no source for f.c")
  }

  @Test func `what does not fit is said with figures`() {
    let doubt = SourceDoubt.tooShort(file: "/f.c", lines: 10, sampled: 11)
    #expect(
      doubt.message == "warning: /f.c has 10 lines, but the profile has samples in line 11; "
        + "it is not the source that was built")
  }

  @Test func `a path cannot act on a terminal, nor fill it`() {
    let hostile = SourceDoubt.newer(file: "/a\u{1b}[2Jb")
    #expect(hostile.message.contains("/a\\x1b[2Jb was changed"))
    let many = SourceDoubt.notFound(path: "f", tried: (0..<30).map { "/\($0)/f" })
    #expect(many.message.hasSuffix("  /19/f\n  … and 10 more"))
  }
}
