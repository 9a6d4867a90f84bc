import Foundation
import Rendering
import Reports
import Testing

struct HTMLRendererTests {
  private func page(_ report: Report) throws -> String {
    try #require(TableReports.text(report, "html"))
  }

  private func content(of element: String, in page: String) throws -> String {
    let start = try #require(page.range(of: "<\(element)>"))
    let end = try #require(page.range(of: "</\(element)>"))
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test func `a table has numbers with units and what they are sorted by`() throws {
    let page = try page(TableReports.top("main.run"))
    #expect(page.hasPrefix("<!doctype html>\n") && page.hasSuffix("</html>\n"))
    #expect(page.contains("<th scope=\"col\" class=\"number\">flat%</th>"))
    #expect(page.contains("<td class=\"number\" data-value=\"500.0\">0.50s</td>"))
    #expect(page.contains("<td><code>main.run</code></td>"))
    #expect(page.contains("<li>Type: cpu</li>"))
  }

  @Test(arguments: TableReports.all.indices)
  func `the policy lets run the page's own script alone`(index: Int) throws {
    let page = try page(TableReports.all[index])
    for (element, directive) in [("script", "script-src"), ("style", "style-src")] {
      let text = try content(of: element, in: page)
      #expect(page.contains("\(directive) 'sha256-\(ContentDigest(text).base64)'"))
    }
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("@import"))
  }

  @Test func `a name cannot become markup`() throws {
    let page = try page(TableReports.top(TableReports.hostileName))
    #expect(page.contains("&lt;/script&gt;&lt;b&gt;&#96;"))
    #expect(page.components(separatedBy: "</script>").count == 2)
    #expect(!page.contains("<b>"))
    #expect(page.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func `an argument stands in the title`() throws {
    var origin = TableReports.origin
    origin.command = "peek"
    origin.argument = "<x>"
    let page = try #require(TableReports.text(TableReports.callers, "html", origin))
    #expect(page.contains("<title>peek · &lt;x&gt; · server</title>"))
  }

  @Test func `source keeps its tabs`() throws {
    let page = try page(TableReports.listing)
    #expect(
      page.contains("<td class=\"source\"><code>\tx := &quot;&lt;b&gt;&quot; | y</code></td>"))
    #expect(page.contains("<li>problem missing</li>"))
  }

  @Test func `sums stay below what can be sorted`() throws {
    let page = try page(TableReports.comparison)
    let footer = try content(of: "tfoot", in: page)
    #expect(footer.contains("<td>total</td>"))
    #expect(!(try content(of: "tbody", in: page)).contains("<td>total</td>"))
    #expect(page.contains("<ul class=\"notes\">"))
  }

  @Test func `tags are balanced`() throws {
    for report in TableReports.all {
      let page = try page(report)
      for element in ["table", "tr", "td", "th", "ul", "li", "main", "div", "code", "h2", "tbody"] {
        let opened =
          page.components(separatedBy: "<\(element)>").count
          + page.components(separatedBy: "<\(element) ").count
        #expect(opened - 1 == page.components(separatedBy: "</\(element)>").count, "\(element)")
      }
    }
  }
}
