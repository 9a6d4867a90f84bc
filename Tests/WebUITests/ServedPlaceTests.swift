import Driver
import Testing
import WebUI

struct ServedPlaceTests {
  @Test(arguments: [
    (":", "localhost", 0), (":8080", "localhost", 8080), ("localhost:", "localhost", 0),
    ("127.0.0.1:1", "127.0.0.1", 1), ("[::1]:65535", "::1", 65535), ("LocalHost:1", "localhost", 1),
  ])
  func `hosts and ports may be left out`(text: String, host: String, port: Int) throws {
    let place = try ServedPlace(text)
    #expect(place.host == host)
    #expect(place.port == port)
    #expect(place.isLocal)
  }

  @Test(arguments: [
    "", "8080", "host", ":65536", ":-1", ":+1", ":http", "::1:80", "a b:1", "a/b:1", "[::1]",
    "[a]:1",
    "é:1", "a\n:1",
  ])
  func `what is no host and port is refused`(text: String) {
    #expect(throws: WebError.badAddress(text)) { try ServedPlace(text) }
  }

  @Test(arguments: ["0.0.0.0:1", "[::]:1", "192.168.1.1:1", "myhost:1", "127.evil.example:1"])
  func `other hosts are not this machine's own`(text: String) throws {
    #expect(try !ServedPlace(text).isLocal)
  }

  @Test func `the shown host is one that a browser here can go to`() throws {
    #expect(try ServedPlace("0.0.0.0:1").shownHost == "localhost")
    #expect(try ServedPlace("[::]:1").shownHost == "localhost")
    #expect(try ServedPlace("[::1]:1").shownHost == "[::1]")
    #expect(try ServedPlace("myhost:1").shownHost == "myhost")
  }

  @Test func `other machines may come by numbers and by the given name`() throws {
    let sample = try ServedSample(host: "myhost:1234")
    for host in ["192.168.1.1", "[fe80::1]", "myhost", "localhost"] {
      #expect(sample.ask("GET", "", [("Host", host + ":1234")]).status == 200, "\(host)")
    }
    for host in ["evil.example", "1.2.3.4.evil.example", "[evil]", "256.1.1.1"] {
      #expect(sample.ask("GET", "", [("Host", host + ":1234")]).status == 421, "\(host)")
    }
  }
}
