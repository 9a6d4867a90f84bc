import Driver
import Testing

struct SourceURLTests {
  private func text(_ source: String, seconds: Int? = nil) -> String? {
    SourceURL(source, seconds: seconds, timeout: nil)?.text
  }

  @Test(arguments: [
    "cpu.pb.gz", "/tmp/x:y", "dir/file", "missing:file", "a:b/c", "", "-", "http://",
  ])
  func `a path is no address`(source: String) {
    #expect(text(source) == nil)
  }

  @Test func `the scheme may be missing before a port`() {
    #expect(text("localhost:8080/p") == "http://localhost:8080/p")
    #expect(text("127.0.0.1:80/p") == "http://127.0.0.1:80/p")
    #expect(text("[::1]:80/p") == "http://[::1]:80/p")
    #expect(text("https+insecure://host/p") == "https+insecure://host/p")
  }

  @Test func `a host alone means its processor profile`() {
    #expect(text("http://host:6060") == "http://host:6060/debug/pprof/profile")
    #expect(text("host:6060/") == "http://host:6060/debug/pprof/profile")
  }

  @Test func `the length of the profile goes into the query`() {
    #expect(text("http://h/p", seconds: 5) == "http://h/p?seconds=5")
    #expect(
      text("http://h/p?z=1&seconds=3&a=x+y%2F", seconds: 5)
        == "http://h/p?a=x+y%2F&seconds=5&z=1")
    #expect(text("http://h/p?b=2&a#frag") == "http://h/p?a=&b=2")
  }

  @Test func `the wait follows the length`() {
    #expect(SourceURL("http://h/p", seconds: nil, timeout: nil)?.timeout == 60)
    #expect(SourceURL("http://h/p", seconds: 20, timeout: nil)?.timeout == 30)
    #expect(SourceURL("http://h/p?seconds=10", seconds: nil, timeout: nil)?.timeout == 15)
    #expect(SourceURL("http://h/p", seconds: 20, timeout: 7)?.timeout == 7)
  }
}
