import Driver
import Testing

struct HTTPAnswerTests {
  private func read(_ text: String) -> HTTPAnswer? {
    HTTPAnswer(Array(text.utf8))
  }

  @Test func `an answer is its status, its fields and its body`() throws {
    let answer = try #require(
      read("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nA:b\r\n\r\nbody\r\n\r\nmore"))
    #expect(answer.code == 200 && answer.isSuccess)
    #expect(answer.status == "200 OK")
    #expect(answer.fields == ["content-type": "text/plain", "a": "b"])
    #expect(answer.body == Array("body\r\n\r\nmore".utf8))
  }

  @Test func `answers on the way are passed over`() throws {
    let answer = try #require(
      read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 404 File not found\n\nx"))
    #expect(answer.status == "404 File not found")
    #expect(answer.body == Array("x".utf8))
    #expect(!answer.isSuccess && answer.explanation == nil)
  }

  @Test func `a body that looks like an answer stays a body`() throws {
    let answer = try #require(read("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 404 x\r\n\r\n"))
    #expect(answer.code == 200)
    #expect(answer.body == Array("HTTP/1.1 404 x\r\n\r\n".utf8))
  }

  @Test func `only a server of profiles explains itself`() throws {
    let fields = "Content-Type: text/plain; charset=utf-8\r\n"
    let plain = try #require(read("HTTP/1.1 500 No\r\n\(fields)\r\nwhy"))
    #expect(plain.explanation == nil)
    let go = try #require(read("HTTP/1.1 500 No\r\n\(fields)X-Go-Pprof: 1\r\n\r\nwhy"))
    #expect(go.explanation == "why")
  }

  @Test func `a redirection says where`() throws {
    #expect(try #require(read("HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n")).redirection == "/x")
    #expect(try #require(read("HTTP/1.1 200 OK\r\nLocation: /x\r\n\r\n")).redirection == nil)
  }

  @Test(arguments: ["", "H", "garbage", "HTTP/1.1", "HTTP/1.1 100 Continue\r\n\r\n"])
  func `what is no answer is none`(text: String) {
    #expect(read(text) == nil)
  }

  @Test func `a head that is cut off is taken as it is`() {
    #expect(read("HTTP/1.1 200 OK\r\nA: b\r\nC")?.fields == ["a": "b"])
    #expect(read("HTTP/1.1 x\r\n")?.code == 0)
  }
}

struct WebAddressTests {
  @Test func `an address is taken apart and put together`() throws {
    let address = try #require(WebAddress("HTTP://User:pw@Host:80/a b/%41?q=é#part"))
    #expect(address.scheme == "http")
    #expect(address.path == "/a%20b/%41")
    #expect(address.text == "http://User:pw@Host:80/a%20b/%41?q=%C3%A9")
    #expect(address.shownText == "http://User:xxxxx@Host:80/a%20b/%41?q=%C3%A9")
    #expect(address.hostName == "host" && address.port == "80")
  }

  @Test func `an address may have a number for its host`() throws {
    let address = try #require(WebAddress("https://[::1]:8443/x"))
    #expect(address.hostName == "::1" && address.port == "8443")
    #expect(WebAddress("https://[::1]/x")?.port == "443")
    #expect(WebAddress("http://h/x")?.port == "80")
  }

  @Test(arguments: [
    "http://", "http:///x", "http://h:port/", "http://a b/", "http://a\"b/", "http://h/\u{1}", "x",
    "1http://h/", "http://h\\x/",
  ])
  func `what no server can be reached at is no address`(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func `a server may send to another place`() throws {
    let address = try #require(WebAddress("http://h:1/a/b?c"))
    #expect(address.redirected(to: "/x?y")?.text == "http://h:1/x?y")
    #expect(address.redirected(to: "x")?.text == "http://h:1/a/x")
    #expect(address.redirected(to: "//g/x")?.text == "http://g/x")
    #expect(address.redirected(to: "https://g/")?.text == "https://g/")
    #expect(address.redirected(to: "") == WebAddress("http://h:1/a/"))
  }
}
