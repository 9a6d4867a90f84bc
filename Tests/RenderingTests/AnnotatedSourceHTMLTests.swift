import Rendering
import Reports
import Testing

@Suite struct AnnotatedSourceHTMLTests {
  private static let hostile = "</summary><script>alert('x')</script>\u{202e}\"&"

  private func instruction(_ address: UInt64, _ text: String) -> AnnotatedSource.Instruction {
    AnnotatedSource.Instruction(address: address, text: text, flat: 2, cum: 3, place: "a.c:7")
  }

  private func source(_ text: String = "return 1;") -> AnnotatedSource {
    var function = AnnotatedSource.Function(name: text, file: text)
    function.flat = 2
    function.cum = 3
    var line = AnnotatedSource.Line(number: 7, text: text)
    line.flat = 2
    line.cum = 3
    line.heat = 6
    var second = instruction(0x24, "movq\t" + text)
    second.startsBlock = true
    second.depth = 12
    second.calls = [.init(place: text, text: text, depth: 0)]
    line.instructions = [instruction(0x20, "ret"), second]
    function.lines = [line, AnnotatedSource.Line(number: 8, text: nil)]
    function.problem = .missing(path: text)
    return AnnotatedSource(argument: text, functions: [function])
  }

  private func header(_ text: String = "app") -> ReportHeader {
    var facts = ProfileFacts()
    facts.binary = text
    facts.comments = [text]
    return ReportHeader(
      profile: facts, format: ValueFormat(sampleUnit: "count", outputUnit: "minimum"), total: 4)
  }

  private func page(_ source: AnnotatedSource, _ header: ReportHeader) throws -> String {
    let bytes = RendererCatalog.picture(named: "html")?
      .render(Report(header: header, body: .source(source)), TableReports.origin)
    return String(decoding: try #require(bytes), as: UTF8.self)
  }

  @Test func `a line opens to its instructions without a script`() throws {
    let page = try page(source(), header())
    #expect(page.contains("<details><summary class=\"row h6\"><span class=\"n\">2</span>"))
    #expect(page.contains("<span class=\"l\">24</span><span class=\"s d8\"><b>movq</b> return 1;"))
    #expect(page.contains("<div class=\"gap\">"))
    #expect(page.contains("75.00% of total"))
    #expect(page.contains("<em>line not in the source</em>"))
  }

  @Test func `nothing from outside becomes markup`() throws {
    let plain = try page(source(), header())
    let hostile = try page(source(Self.hostile), header(Self.hostile))
    for tag in ["<script", "</script", "<summary", "</summary", "<a ", "<div", "<span"] {
      #expect(Self.count(tag, in: hostile) == Self.count(tag, in: plain), "\(tag)")
    }
    #expect(!hostile.contains("alert('x')") && !hostile.contains("\u{202e}"))
  }

  @Test func `the page allows itself nothing else`() throws {
    let page = try page(source(), header())
    #expect(page.contains("content=\"default-src 'none'; base-uri 'none'; form-action 'none'; "))
    #expect(!page.contains("unsafe-inline") && !page.contains("innerHTML"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains(" style="))
    #expect(!page.contains("onclick"))
  }

  @Test func `the same is printed as text`() {
    let report = Report(header: header(), body: .source(source()))
    let text = String(decoding: TextRenderer.render(report), as: UTF8.self)
    #expect(text.hasPrefix("Total: 4\nROUTINE ======================== return 1; in return 1;\n"))
    #expect(text.contains("         2          3      7:return 1;\n"))
    #expect(text.contains("         2          3         24: movq\treturn 1; ;a.c:7\n"))
    #expect(text.contains(" Error: open return 1;: no such file or directory\n"))
  }

  @Test func `pictures have no page`() {
    let report = Report(
      header: header(), body: .graph(Graph(nodes: [], edges: [], largestFlat: 0)))
    #expect(RendererCatalog.picture(named: "html")?.render(report, TableReports.origin) == nil)
  }

  private static func count(_ needle: String, in text: String) -> Int {
    text.split(separator: needle, omittingEmptySubsequences: false).count - 1
  }
}

@Suite struct HTMLPageTests {
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
  ])
  func `scripts and styles are named by their digest`(text: String, digest: String) {
    var page = HTMLPage(title: "t")
    page.script = text
    #expect(page.text.contains("script-src 'sha256-\(digest)'") == !text.isEmpty)
    page.style = text
    #expect(page.text.contains("style-src 'sha256-\(digest)'") == !text.isEmpty)
  }

  @Test func `a title is text`() {
    #expect(HTMLPage(title: "a<b>").text.contains("<title>a&lt;b&gt;</title>"))
  }
}
