import Foundation
import Testing
import WebUI

struct ComparisonRouteTests {
  private let sample: ServedSample

  init() throws {
    sample = try ServedSample()
  }

  @Test func `a profile that is sent becomes the other side`() throws {
    #expect(sample.get("").data("live")["compare"] as? [String] == nil)
    #expect(sample.get("api/page").json["diff"] == nil)
    let old = try ServedSample.file("main;serve;parse 10\nmain;serve;read 50\nmain;gone 40")
    #expect(sample.ask("POST", "api/compare?name=yesterday", body: old).status == 200)
    #expect(sample.get("").data("live")["compare"] as? [String] == ["yesterday"])
    let data = sample.get("api/page").json
    #expect(data["diff"] != nil)
    #expect(data["why"] != nil)
    #expect((data["flame"] as? [String: Any])?["oldTotal"] as? Int == 100)
    #expect(sample.get("api/report/diff?format=csv").text.contains("gone"))
    #expect(sample.get("api/report/flame").status == 200)
    #expect(sample.ask("DELETE", "api/compare").status == 200)
    #expect(sample.get("api/page").json["diff"] == nil)
    #expect(sample.get("api/report/diff").status == 422)
  }

  @Test(arguments: ["", "no profile", "\u{1f}\u{8b}broken"])
  func `what is no profile changes nothing and is explained`(content: String) throws {
    let answer = sample.ask("POST", "api/compare", body: Array(content.utf8))
    #expect(answer.status == 422)
    #expect(answer.error?.isEmpty == false)
    #expect((answer.json["notices"] as? [String])?.count == 1)
    #expect(sample.get("api/page").json["diff"] == nil)
  }

  @Test func `names of sent profiles stay text`() throws {
    let sent = sample.ask("POST", "api/compare?name=%3C%2Fscript%3E", body: sample.bytes)
    #expect(sent.status == 200)
    let page = sample.get("")
    #expect(page.text.components(separatedBy: "</script>").count == 4)
    #expect(page.data("live")["compare"] as? [String] == ["</script>"])
  }
}
