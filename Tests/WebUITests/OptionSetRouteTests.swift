import Testing
import WebUI

struct OptionSetRouteTests {
  private let sample: ServedSample

  init() throws {
    sample = try ServedSample()
  }

  private var names: [String] {
    (sample.get("api/sets").json["sets"] as? [[String: Any]] ?? [])
      .compactMap { $0["name"] as? String }
  }

  @Test func `what is saved can be used and removed`() {
    let saved = sample.ask("POST", "api/sets?name=mine&f=parse&g=lines")
    #expect(saved.status == 200)
    #expect(names == ["mine"])
    let set = (saved.json["sets"] as? [[String: Any]])?.first
    #expect(set?["options"] as? [String: String] == ["focus": "parse", "granularity": "lines"])
    #expect(!sample.get("api/report/top?config=mine").text.contains("idle"))
    #expect(sample.get("api/report/top?config=mine&f=").text.contains("idle"))
    #expect(sample.ask("DELETE", "api/sets/mine").status == 200)
    #expect(names == [])
    #expect(sample.ask("DELETE", "api/sets/mine").status == 404)
    #expect(sample.get("api/report/top?config=mine").status == 404)
  }

  @Test func `a form says the same as a query`() {
    let form = Array("name=a%2Fb&focus=x%2By".utf8)
    #expect(sample.ask("POST", "api/sets", body: form).status == 200)
    #expect(names == ["a/b"])
    #expect(sample.ask("DELETE", "api/sets/a%2Fb").status == 200)
  }

  @Test func `pprof's own way needs a post as well`() {
    #expect(sample.ask("POST", "saveconfig?config=old&f=parse").status == 200)
    #expect(names == ["old"])
    #expect(sample.ask("POST", "ui/deleteconfig?config=old").status == 200)
    #expect(names == [])
  }

  @Test func `names that cannot be kept are refused`() {
    for name in ["", "a%20b", "a%0Ab", "%5D", String(repeating: "a", count: 65)] {
      #expect(sample.ask("POST", "api/sets?name=\(name)&f=x").status == 400, "\(name)")
    }
    #expect(sample.ask("POST", "api/sets?name=a&nosuch=1").status == 400)
    #expect(sample.ask("POST", "api/sets?name=a&n=many").status == 400)
  }
}
