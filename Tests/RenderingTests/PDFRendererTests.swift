import Bytes
import Drawings
import Rendering
import Testing

struct PDFRendererTests {
  private func file(_ drawing: Drawing) -> String {
    // Every byte a character, so that positions in the text are positions in the file.
    String(String.UnicodeScalarView(PDFRenderer.render(drawing).map { Unicode.Scalar($0) }))
  }

  /// The page's operators, inflated again.
  private func content(_ marks: [Mark], size: Size = Size(200, 100)) throws -> String {
    let bytes = PDFRenderer.render(Drawing(size: size, marks: marks, title: "t"))
    let start = try #require(position(of: "stream\n", in: bytes)) + 7
    let end = try #require(position(of: "\nendstream", in: bytes))
    return String(
      decoding: try RawInflating.bytes(Array(bytes[(start + 2)..<(end - 4)])), as: UTF8.self)
  }

  private func position(of text: String, in bytes: [UInt8]) -> Int? {
    let wanted = Array(text.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }

  @Test func `the table says where every object is`() throws {
    let text = Array(file(Drawing(size: Size(10, 20), marks: [], title: "é(")))
    let whole = String(text)
    #expect(whole.hasPrefix("%PDF-1.4\n") && whole.hasSuffix("%%EOF\n"))
    let start = try #require(Int(whole.split(separator: "\n").suffix(2).first ?? ""))
    let table = String(text[start...]).split(separator: "\n")
    #expect(table[0] == "xref" && table[1] == "0 8")
    for number in 1...7 {
      let offset = try #require(Int(table[2 + number].prefix(10)))
      #expect(String(text[offset...].prefix(7)) == "\(number) 0 obj")
      // The line break belongs to a row's twenty bytes.
      #expect(table[2 + number].count == 19)
    }
    #expect(whole.contains("/MediaBox [0 0 10 20]"))
    #expect(whole.contains("/Title <feff00e90028>"))
  }

  @Test func `marks are painted from the bottom up`() throws {
    let paint = Paint(light: Color(0xff0080), dark: Color(0))
    var box = RectangleMark(Box(Point(10, 20), Size(30, 40)), fill: paint)
    box.stroke = Stroke(paint, width: 2, dashes: [1, 2])
    let text = try content([.group(GroupMark([.rectangle(box)]))])
    #expect(text.contains("1.000 0.000 0.501 rg\n"))
    #expect(text.contains("1.000 0.000 0.501 RG\n2 w [1 2] 0 d\n10 40 30 40 re\nB\n"))
  }

  @Test func `curves and arrow heads`() throws {
    let curve = Outline([.move(Point(0, 0)), .curve(Point(1, 2), Point(3, 4), Point(5, 6))])
    let head = Outline.polygon([Point(0, 0), Point(1, 0), Point(0, 1)])
    let text = try content([
      .path(PathMark(curve, stroke: Stroke(.ink))), .path(PathMark(head, fill: .ink)),
    ])
    #expect(text.contains("0 100 m\n1 98 3 96 5 94 c\nS\n"))
    #expect(text.contains("0 100 m\n1 100 l\n0 99 l\nh\nf\n"))
  }

  @Test(arguments: [
    ("a(b)\\", "(a\\(b\\)\\\\)"), ("é…", "(\\351\\205)"), ("漢", "(\\077)"), ("\u{1b}", "(\\\\x1b)"),
  ])
  func `text is real text in an encoding of one byte`(text: String, shown: String) throws {
    let mark = TextMark(text, at: Point(5, 10), font: Font(size: 8.5))
    #expect(try content([.text(mark)]).contains("BT /F1 8.5 Tf 5 90 Td \(shown) Tj ET"))
  }

  @Test func `centred text begins half its width before its place`() throws {
    var mark = TextMark("iiii", at: Point(50, 10), font: Font(size: 10), anchor: .middle)
    #expect(try content([.text(mark)]).contains("45.56 90 Td"))
    mark.anchor = .end
    #expect(try content([.text(mark)]).contains("41.12 90 Td"))
  }

  @Test func `what is too large for a page is scaled down`() throws {
    let drawing = Drawing(size: Size(28_800, 100), marks: [], title: "")
    #expect(file(drawing).contains("/MediaBox [0 0 14400 50]"))
    #expect(try content([], size: Size(28_800, 100)).hasPrefix("0.500000 0 0 0.500000 0 0 cm\n"))
  }
}
