import Foundation
import Testing
import WebUI

struct PageRouteTests {
  private let sample: ServedSample

  init() throws {
    sample = try ServedSample()
  }

  @Test func `the page brings what it shows and what it can ask for`() throws {
    let page = sample.get("")
    #expect(page.value(of: "Content-Type") == "text/html; charset=utf-8")
    #expect(page.data("data")["title"] as? String == "profile (cpu)")
    let live = page.data("live")
    #expect(live["base"] as? String == "/t/secret/")
    #expect(live["sampleTypes"] as? [String] == ["cpu"])
    #expect(live["sampleType"] as? String == "cpu")
    #expect(live["filters"] as? [String] != nil)
    #expect((live["granularities"] as? [String])?.contains("lines") == true)
    let commands = try #require(live["commands"] as? [[String: Any]])
    let list = try #require(commands.first { $0["name"] as? String == "list" })
    #expect(list["argument"] as? Bool == true)
    #expect(list["formats"] as? [String] == ["text", "json", "csv", "markdown", "html"])
    #expect(!commands.contains { $0["name"] as? String == "evince" })
  }

  @Test func `options come with their kinds and what they are now`() throws {
    let options = try #require(
      sample.get("?f=parse&trim=false").data("live")["options"] as? [[String: Any]])
    let focus = try #require(options.first { $0["name"] as? String == "focus" })
    #expect(focus["value"] as? String == "parse")
    #expect(focus["default"] as? String == "")
    #expect(focus["url"] as? String == "f")
    #expect(focus["kind"] as? String == "text")
    let trim = try #require(options.first { $0["name"] as? String == "trim" })
    #expect(trim["value"] as? String == "false")
    #expect(trim["kind"] as? String == "flag")
    let sort = try #require(options.first { $0["name"] as? String == "sort" })
    #expect((sort["choices"] as? [[String: Any]])?.count == 2)
    #expect(!options.contains { $0["name"] as? String == "output" })
  }

  @Test(arguments: ["?n=many", "?f=%28", "?si=nosuch", "?config=nosuch"])
  func `the page comes up whatever its address asks for, and says what is wrong`(query: String) {
    let page = sample.get(query)
    #expect(page.status == 200)
    #expect((page.data("data")["notices"] as? [String])?.isEmpty == false)
    #expect(sample.get("api/page" + query).status >= 400)
  }

  @Test func `its data can be asked for with other options`() {
    let data = sample.get("api/page?f=parse").json
    #expect(data["flame"] != nil)
    #expect((data["facts"] as? [String])?.contains { $0.contains("focus=parse") } == true)
    #expect(sample.get("api/page?f=nosuchthing").json["notices"] as? [String] != nil)
    #expect(sample.get("api/page?nosuch=1").status == 400)
  }

  @Test(arguments: [
    ("flamegraph", "flame"), ("top", "top"), ("graph", "graph"), ("peek", "sandwich"),
    ("source", "source"), ("disasm", "disasm"), ("ui/top", "top"), ("ui/flamegraph", "flame"),
    ("ui/", ""), ("", ""),
  ])
  func `the paths of pprof's pages lead to its views`(path: String, view: String) {
    let live = sample.get(path + "?f=parse&p=anything").data("live")
    #expect(live["view"] as? String == view)
    #expect(live["argument"] as? String == "parse")
  }

  @Test func `only what knows the word of this answer may act on the page`() throws {
    let (one, two) = (sample.get(""), sample.get(""))
    let policy = try #require(one.value(of: "Content-Security-Policy"))
    #expect(policy != two.value(of: "Content-Security-Policy"))
    let nonce = try #require(policy.split(separator: "'").first { $0.hasPrefix("nonce-") })
      .dropFirst(6)
    #expect(one.text.contains("<script nonce=\"\(nonce)\">"))
    #expect(one.text.contains("<style nonce=\"\(nonce)\">"))
    #expect(!one.text.contains("http-equiv=\"Content-Security-Policy\""))
    #expect(!policy.contains("unsafe"))
    #expect(policy.contains("connect-src 'self'"))
  }

  @Test(arguments: [
    "</script><script>alert(1)</script>", "<img/src=x/onerror=alert(1)>", "\"'><svg/onload=x>",
    "<!--<script>", "]]></b>",
  ])
  func `names and queries that are markup stay text`(name: String) throws {
    let sample = try ServedSample("main;\(name) 10 key=\(name)")
    for path in ["", "?f=%3C%2Fscript%3E%3Cscript%3Ealert(1)"] {
      let text = sample.get(path).text
      #expect(!text.contains("<script>alert"))
      #expect(!text.contains("<img"))
      #expect(!text.contains("<svg/onload"))
      #expect(text.components(separatedBy: "</script>").count == 4)
    }
    for path in ["api/report/top?format=html", "api/report/flame", "api/report/svg"] {
      #expect(!sample.get(path).text.contains(name), "\(path)")
    }
    let names = sample.get("").data("data")["flame"] as? [String: Any]
    let frames = names?["frames"] as? [[Any]] ?? []
    #expect(frames.contains { $0.first as? String == name }, "\(frames)")
  }
}
