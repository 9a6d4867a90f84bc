import Rendering
import Testing

@Suite struct HTMLTextTests {
  @Test func `what HTML gives a meaning to is escaped`() {
    #expect(
      HTMLText.escaped("<a href='x' b=\"&amp;\">`")
        == "&lt;a href=&#39;x&#39; b=&quot;&amp;amp;&quot;&gt;&#96;")
  }

  @Test func `text without such characters stays as it is`() {
    #expect(HTMLText.escaped("main.(*T).é[…]") == "main.(*T).é[…]")
  }

  @Test func `characters that act instead of being shown are written out`() {
    #expect(HTMLText.escaped("a\u{202e}b\nc\u{1b}") == "a\\u{202e}b\\nc\\x1b")
    #expect(HTMLText.escapedSource("\tif a < b\u{0}") == "\tif a &lt; b\\x00")
  }
}
