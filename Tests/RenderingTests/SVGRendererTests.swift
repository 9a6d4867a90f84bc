import Drawings
import Rendering
import Testing

struct SVGRendererTests {
  private func element(_ marks: [Mark], title: String = "t") -> String {
    let (element, style) = SVGRenderer.inertElement(
      Drawing(size: Size(100, 50.5), marks: marks, title: title))
    return element + style
  }

  @Test func `a picture says its size and what it is`() {
    let text = element([], title: "a<b")
    #expect(text.contains("width=\"100\" height=\"50.5\" viewBox=\"0 0 100 50.5\""))
    #expect(text.contains("<title>a&lt;b</title>"))
    #expect(!text.contains("script"))
  }

  @Test func `a rectangle has a colour for light and a rule for dark`() {
    let paint = Paint(light: Color(0x102030), dark: Color(0x405060))
    let text = element([.rectangle(RectangleMark(Box(Point(1, 2), Size(3, 4.25)), fill: paint))])
    #expect(
      text.contains(
        ##"<rect x="1" y="2" width="3" height="4.25" class="f102030405060" fill="#102030"/>"##))
    #expect(text.contains(".f102030405060{fill:#405060}"))
  }

  @Test func `curves, dashes and arrows`() {
    let outline = Outline([
      .move(Point(0, 0)), .curve(Point(1, 2), Point(3, 4), Point(5, 6)), .line(Point(7, 8)), .close,
    ])
    let stroke = Stroke(.ink, width: 2, dashes: [1.5, 4])
    let text = element([.path(PathMark(outline, stroke: stroke))])
    #expect(text.contains(#"d="M0,0C1,2 3,4 5,6L7,8Z""#))
    #expect(text.contains(##"fill="none" stroke="#1a1a1a" stroke-width="2""##))
    #expect(text.contains(#"stroke-dasharray="1.5 4""#))
  }

  @Test func `groups nest, with tooltips, links and facts`() {
    let text = TextMark("x", at: Point(1, 1), font: Font(size: 8))
    let inner = GroupMark([.text(text)], tooltip: "a\nb")
    var outer = GroupMark([.group(inner)], role: "node")
    outer.link = "?f=a&b"
    outer.facts = [.init("box", "1")]
    let written = element([.group(outer)])
    #expect(written.contains(#"<g class="node" data-box="1"><a href="?f=a&amp;b""#))
    #expect(written.contains("<g><title>a\nb</title><text x=\"1\" y=\"1\" font-size=\"8\""))
    #expect(written.contains("</g>\n</a></g>"))
  }

  @Test(arguments: [
    ("</text><script>", "&lt;/text&gt;&lt;script&gt;"), ("a\"b'c", "a&quot;b&#39;c"),
    ("\u{0}\u{1b}", #"\x00\x1b"#), ("\u{202e}x", #"\u{202e}x"#), ("\u{ffff}", "\u{fffd}"),
    ("]]>", "]]&gt;"), ("żółć 漢字 😀", "żółć 漢字 😀"),
  ])
  func `texts from outside stay texts`(text: String, expected: String) {
    let mark = Mark.text(TextMark(text, at: Point(0, 0), font: Font(size: 8)))
    #expect(element([mark]).contains(">\(expected)</text>"))
  }

  @Test(arguments: [(0.0, "0"), (-0.004, "0"), (1.005, "1"), (-2.5, "-2.5"), (3.14159, "3.14")])
  func `numbers are short`(value: Double, text: String) {
    let mark = Mark.text(TextMark("x", at: Point(value, 7), font: Font(size: 8)))
    #expect(element([mark]).contains("x=\"\(text)\" y=\"7\""))
  }

  @Test func `many groups deep needs no stack`() {
    var mark = Mark.text(TextMark("deep", at: Point(0, 0), font: Font(size: 8)))
    for _ in 0..<2_000 { mark = .group(GroupMark([mark])) }
    #expect(element([mark]).contains("deep"))
  }

  @Test func `the script stands in the file`() {
    let bytes = SVGRenderer.render(Drawing(size: Size(1, 1), marks: [], title: ""))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(text.contains("<script><![CDATA[") && text.hasSuffix("]]></script>\n</svg>\n"))
    #expect(!text.contains("http://") || text.contains("http://www.w3.org/2000/svg"))
  }
}
