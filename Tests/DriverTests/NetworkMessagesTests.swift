import Driver
import Testing

struct NetworkMessagesTests {
  @Test(
    arguments: [
      (.unknownHost("h"), #"Get "u": dial tcp: lookup h: no such host"#),
      (
        .refused(host: "localhost", port: "1"),
        #"Get "u": dial tcp 127.0.0.1:1: connect: connection refused"#
      ),
      (
        .refused(host: "::1", port: "1"), #"Get "u": dial tcp [::1]:1: connect: connection refused"#
      ),
      (.refused(host: "h", port: "1"), #"Get "u": dial tcp h:1: connect: connection refused"#),
      (.timeout(seconds: 3), #"Get "u": net/http: timeout awaiting response headers"#),
      (.scheme("ftp"), #"Get "u": unsupported protocol scheme "ftp""#),
      (.failed(code: 52, text: ""), #"Get "u": EOF"#),
      (.status("404 Not Found", explanation: nil), "server response: 404 Not Found"),
      (
        .status("500 No", explanation: "why\nnot\u{1b}\n"),
        "server response: 500 No - why\nnot\\x1b\n"
      ),
      (
        .certificate(missing: "tls_cert", given: "tls_key"),
        "-tls_key is specified, so -tls_cert must also be specified"
      ),
    ] as [(NetworkError, String)])
  func `pprof's words can be had`(error: NetworkError, message: String) {
    #expect(FetchError.network(address: "u", error).message == message)
  }

  @Test(
    arguments: [
      (.noCurl, "fetching over the network needs the program curl, which is not in PATH"),
      (.timeout(seconds: 3), "no answer within 3 s; -timeout allows more"),
      (.failed(code: 60, text: "bad\u{7}"), "bad\\x07"),
      (.failed(code: 3, text: ""), "curl failed with code 3"),
      (.status("500 No", explanation: "why\nnot"), "the server says 500 No: why"),
      (.otherHost("http://o/"), "the server sends us to http://o/; ask for that address itself"),
      (.tooMuch(limit: 5), "the answer is longer than 5 bytes"),
    ] as [(NetworkError, String)])
  func `our own words fit one line`(error: NetworkError, message: String) {
    let notice = Notice.unreadable(file: "u", .network(address: "u", error))
    #expect(notice.message(in: .exact) == "swprof: u: " + message)
  }

  @Test func `what goes on is told in pprof's words`() {
    #expect(
      Notice.fetching(address: "http://h/").message == "Fetching profile over HTTP from http://h/")
    #expect(Notice.waiting(seconds: 5).message(in: .exact) == "Please wait... (5s)")
    #expect(Notice.waiting(seconds: 90).message == "Please wait... (1m30s)")
    #expect(Notice.waiting(seconds: 3600).message == "Please wait... (1h0m0s)")
    #expect(Notice.saved(path: "/p").message == "Saved profile in /p")
    #expect(Notice.saved(path: "/p").isProgress && !Notice.notSaved(.noFolder).isProgress)
    #expect(
      Notice.unusableFolder("/p", errno: 13).message
        == "Could not use temp dir /p: mkdir /p: permission denied")
  }

  @Test func `a server that knows no names is an error for pprof only`() {
    let problem = NetworkError.status("404 No", explanation: nil)
    let error = UserError.symbolServer(address: "http://h/symbol", problem)
    #expect(error.message == "http post http://h/symbol: server response: 404 No")
    #expect(
      Notice.noNames(address: "http://h/symbol", problem).message(in: .exact)
        == "swprof: http://h/symbol: cannot ask for names: the server says 404 No")
  }
}
