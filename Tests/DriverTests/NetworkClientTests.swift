import Driver
import Foundation
import TestSupport
import Testing

/// A program in place of curl that shows what it was told, or fails as curl does.
struct NetworkClientTests {
  private let tree: TemporaryTree

  init() throws {
    tree = try TemporaryTree()
  }

  private func client(_ script: String, limit: Int = 1 << 30) throws -> NetworkClient {
    try WrittenProgram.write("#!/bin/sh\n" + script + "\n", to: tree["curl"])
    return NetworkClient(curl: tree["curl"], limit: limit)
  }

  private func request(_ address: String, timeout: Int = 60, body: String? = nil) throws
    -> NetworkClient.Request
  {
    NetworkClient.Request(
      try #require(WebAddress(address)), timeout: timeout, body: body.map { Array($0.utf8) })
  }

  private func outcome(_ client: NetworkClient, _ address: String = "http://h:1/") throws
    -> Result<HTTPAnswer, NetworkError>
  {
    try #require(try answers(client, to: [request(address, timeout: 9)]).first)
  }

  /// A script that has just been written is busy while another test starts a program.
  private func answers(_ client: NetworkClient, to requests: [NetworkClient.Request])
    -> [Result<HTTPAnswer, NetworkError>]
  {
    while true {
      let answers = client.answers(to: requests)
      if !answers.contains(.failure(.curl(errno: ETXTBSY))) { return answers }
    }
  }

  private static let showArguments = #"printf 'HTTP/1.1 200 OK\r\n\r\n'; printf '%s\n' "$@"; cat"#

  private func arguments(_ request: NetworkClient.Request) throws -> [String] {
    let answers = try answers(client(Self.showArguments), to: [request])
    let body = try #require(try answers.first?.get().body)
    return String(decoding: body, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `curl is told everything in words of its own`() throws {
    let words = try arguments(request("http://h/$(touch x)?a=1&b=;", timeout: 7))
    #expect(words.first == "--disable")
    #expect(words.suffix(2) == ["--url", "http://h/$(touch%20x)?a=1&b=;"])
    let patience = try #require(words.firstIndex(of: "--speed-time"))
    #expect(words[patience + 1] == "12")
    #expect(words.contains("=http,https"))
    #expect(!words.contains("--insecure") && !words.contains("--location"))
  }

  @Test func `what is sent goes to curl's input`() throws {
    let words = try arguments(request("https+insecure://h/symbol", body: "0x1+0x2"))
    #expect(words.last == "0x1+0x2")
    #expect(words.contains("@-") && words.contains("--insecure"))
    #expect(words.contains("https://h/symbol"))
  }

  @Test func `this machine is asked without a proxy`() throws {
    #expect(try arguments(request("http://localhost:1/")).contains("--noproxy"))
    #expect(try !arguments(request("http://h:1/")).contains("--noproxy"))
  }

  @Test func `certificates go in pairs`() throws {
    var files = SourceRequest().certificates
    files.key = "k"
    let client = NetworkClient(curl: "/bin/true", certificates: files)
    #expect(
      try outcome(client) == .failure(.certificate(missing: "tls_cert", given: "tls_key")))
  }

  @Test(
    arguments: [
      ("exit 6", .unknownHost("h")), ("exit 7", .refused(host: "h", port: "1")),
      ("exit 28", .timeout(seconds: 9)), ("exit 52", .failed(code: 52, text: "")),
      ("echo 'curl: (60) SSL is bad'; exit 60", .failed(code: 60, text: "SSL is bad")),
      ("printf 'cut curl: (18) too short'; exit 18", .failed(code: 18, text: "too short")),
      ("echo hello", .noAnswer), ("true", .noAnswer), ("kill -9 $$", .failed(code: 9, text: "")),
    ] as [(String, NetworkError)])
  func `the way curl ends is an error`(script: String, error: NetworkError) throws {
    #expect(try outcome(client(script)) == .failure(error))
  }

  @Test func `an answer without an end is cut off`() throws {
    let client = try client("printf 'HTTP/1.1 200 OK\\r\\n\\r\\n'; yes", limit: 1 << 16)
    #expect(try outcome(client) == .failure(.tooMuch(limit: 1 << 16)))
  }

  @Test func `without curl there is no network`() throws {
    #expect(try outcome(NetworkClient(curl: nil)) == .failure(.noCurl))
    #expect(try outcome(NetworkClient(curl: tree["none"])) == .failure(.curl(errno: 2)))
    #expect(try outcome(NetworkClient(curl: nil), "http://h:1/") == .failure(.noCurl))
    #expect(
      try outcome(NetworkClient(curl: "/bin/true"), "ftp://h/") == .failure(.scheme("ftp")))
  }

  private static let redirecting = #"""
    for word; do :; done
    case $word in
      */here) printf 'HTTP/1.1 200 OK\r\n\r\n%s' "$word" ;;
      */away) printf 'HTTP/1.1 302 Found\r\nLocation: http://other/here\r\n\r\n' ;;
      */down) printf 'HTTP/1.1 302 Found\r\nLocation: http://h/here\r\n\r\n' ;;
      */round) printf 'HTTP/1.1 302 Found\r\nLocation: /round\r\n\r\n' ;;
      *) printf 'HTTP/1.1 302 Found\r\nLocation: /here\r\n\r\n' ;;
    esac
    """#

  @Test func `redirections are followed on the host that was asked`() throws {
    let client = try client(Self.redirecting)
    let page = try outcome(client, "http://h:1/start").get()
    #expect(page.body == Array("http://h:1/here".utf8))
    #expect(try outcome(client, "http://h/away") == .failure(.otherHost("http://other/here")))
    #expect(try outcome(client, "https://h/down") == .failure(.otherHost("http://h/here")))
    #expect(try outcome(client, "http://h/round") == .failure(.redirections(10)))
  }

  @Test func `many servers are asked at the same time and answer in order`() throws {
    let client = try client(Self.redirecting + "\nsleep 1")
    let requests = try (0..<8).map { try request("http://h:\($0)/here") }
    let start = ContinuousClock.now
    let answers = try answers(client, to: requests).map { try $0.get().body }
    #expect(ContinuousClock.now - start < .seconds(7))
    #expect(answers == (0..<8).map { Array("http://h:\($0)/here".utf8) })
  }
}
