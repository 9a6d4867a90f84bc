import Testing
import WebUI

struct RouterTests {
  private let sample: ServedSample

  init() throws {
    sample = try ServedSample()
  }

  @Test func `who does not know the word finds nothing`() {
    for path in ["/", "/top", "/t", "/t/", "/t/secre/", "/t/secret1/", "/ui/flamegraph"] {
      #expect(sample.get(path).status == 404, "\(path)")
    }
    #expect(sample.get("/t/secret/").status == 200)
  }

  @Test func `a missing slash is added for this time only`() {
    let answer = sample.get("/t/secret")
    #expect(answer.status == 302)
    #expect(answer.value(of: "Location") == "/t/secret/")
  }

  @Test(arguments: [
    "evil.example", "evil.example:1234", "localhost", "localhost:80", "localhost.evil.example:1234",
    "127.0.0.1:1235", "192.168.0.1:1234", "", "[::2]:1234", "localhost:01234",
  ])
  func `a page is not there under the name of another host`(host: String) {
    #expect(sample.ask("GET", "", [("Host", host)]).status == 421)
  }

  @Test(arguments: ["localhost:1234", "LOCALHOST:1234", "127.0.0.1:1234", "[::1]:1234"])
  func `this machine's own names are taken`(host: String) {
    #expect(sample.ask("GET", "", [("Host", host)]).status == 200)
  }

  @Test func `a request names one host`() {
    #expect(sample.ask("GET", "", [("Host", "a"), ("host", "b")]).status == 400)
    let request = PageRequest("GET", "/t/secret/", port: 1234)
    #expect(sample.router.answer(request).status == 400)
  }

  @Test(arguments: [
    ("Origin", "http://evil.example"), ("Origin", "null"), ("Origin", "http://localhost:1235"),
    ("Origin", "https://localhost:1234"), ("Sec-Fetch-Site", "cross-site"),
    ("Sec-Fetch-Site", "same-site"),
  ])
  func `pages from elsewhere get no data and change nothing`(name: String, value: String) {
    for (method, path) in [
      ("GET", "api/page"), ("GET", "api/report/top"), ("GET", "api/sets"), ("POST", "api/sets"),
      ("DELETE", "api/sets/a"), ("POST", "api/compare"), ("POST", "saveconfig?config=a"),
    ] {
      #expect(sample.ask(method, path, [(name, value)]).status == 403, "\(method) \(path)")
    }
  }

  @Test func `the page's own requests are answered`() {
    let headers = [("Origin", "http://localhost:1234"), ("Sec-Fetch-Site", "same-origin")]
    #expect(sample.ask("GET", "api/sets", headers).status == 200)
    #expect(sample.ask("GET", "api/sets", [("Sec-Fetch-Site", "none")]).status == 200)
    #expect(sample.ask("POST", "api/sets?name=a&f=b", headers).status == 200)
  }

  @Test func `a link from elsewhere may open the page`() {
    #expect(sample.ask("GET", "", [("Sec-Fetch-Site", "cross-site")]).status == 200)
  }

  @Test func `methods that make no sense are refused and those that do are named`() {
    for method in ["PUT", "PATCH", "OPTIONS", "TRACE", "BREW", "POST", "DELETE"] {
      let answer = sample.ask(method, "api/page")
      #expect(answer.status == 405)
      #expect(answer.value(of: "Allow") == "GET, HEAD")
    }
    #expect(sample.ask("GET", "api/compare").value(of: "Allow") == "POST, DELETE")
    #expect(sample.ask("HEAD", "top").status == 200)
  }

  @Test func `nothing is changed by reading`() {
    for path in ["saveconfig?config=a&f=b", "deleteconfig?config=a", "api/compare"] {
      #expect(sample.get(path).status == 405, "\(path)")
      #expect(sample.ask("HEAD", path).status == 405, "\(path)")
    }
    #expect(sample.get("api/sets").json["sets"] as? [String] == [])
  }

  @Test func `every answer tells browsers to keep it to themselves`() {
    for path in ["", "/", "api/page", "api/report/top", "api/report/nosuch", "api/sets", "x"] {
      let answer = sample.get(path)
      #expect(answer.value(of: "X-Content-Type-Options") == "nosniff")
      #expect(answer.value(of: "Referrer-Policy") == "no-referrer")
      #expect(answer.value(of: "Cross-Origin-Opener-Policy") == "same-origin")
      #expect(answer.value(of: "Cross-Origin-Resource-Policy") == "same-origin")
      #expect(answer.value(of: "Cache-Control") == "no-store")
      #expect(!answer.headers.contains { $0.name.hasPrefix("Access-Control") })
      let policy = answer.value(of: "Content-Security-Policy") ?? ""
      for rule in ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"] {
        #expect(policy.contains(rule), "\(path)")
      }
    }
  }

  @Test func `a word is 24 random bytes`() {
    let words = Set((0..<50).map { _ in AccessToken.random().text })
    #expect(words.count == 50)
    #expect(words.allSatisfy { $0.count == 39 })
    #expect(words.allSatisfy { $0.allSatisfy { "abcdefghijklmnopqrstuvwxyz234567".contains($0) } })
  }

  @Test func `what is refused anyway is refused before its content is read`() {
    let head = { (method: String, target: String) in
      PageRequest(method, target, headers: [("Host", "localhost:1234")], port: 1234)
    }
    #expect(sample.router.refusal(of: head("POST", "/t/wrong/api/compare"))?.status == 404)
    #expect(sample.router.refusal(of: head("POST", "/t/secret/api/page"))?.status == 405)
    #expect(sample.router.refusal(of: head("POST", "/t/secret/api/compare")) == nil)
    #expect(sample.router.bodyLimit(of: head("POST", "/t/secret/api/compare")) == 256 << 20)
    #expect(sample.router.bodyLimit(of: head("POST", "/t/secret/api/sets")) == 1 << 20)
    #expect(sample.router.bodyLimit(of: head("POST", "/t/wrong/api/sets")) == 0)
  }
}
