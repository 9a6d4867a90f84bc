import Driver
import Foundation
import Testing
import WebUI

@Suite(.serialized)
struct WebServerTests {
  private let sample: ServedSample

  init() throws {
    sample = try ServedSample()
  }

  private func serving(
    _ limits: ServingLimits = ServingLimits(), _ body: (WebServer) throws -> Void
  ) throws {
    let server = try WebServer.start(sample.router, limits: limits)
    defer { server.stop() }
    try body(server)
  }

  private func ask(_ server: WebServer, _ head: String, _ body: String = "") throws -> String {
    let client = try RawClient(port: server.port)
    client.send(
      head + "\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n" + body)
    return client.receiveAll()
  }

  @Test func `a page comes whole with its length`() throws {
    try serving { server in
      let answer = try ask(server, "GET /t/secret/api/report/top HTTP/1.1")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      let parts = answer.components(separatedBy: "\r\n\r\n")
      #expect(answer.contains("Content-Length: \(parts[1].utf8.count)\r\n"))
      #expect(parts[1].contains("parse"))
    }
  }

  @Test func `a head comes without its content`() throws {
    try serving { server in
      let answer = try ask(server, "HEAD /t/secret/ HTTP/1.1")
      #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
      #expect(answer.hasSuffix("\r\n\r\n"))
      #expect(!answer.contains("Content-Length: 0"))
    }
  }

  @Test func `another host's name leads nowhere`() throws {
    try serving { server in
      let client = try RawClient(port: server.port)
      client.send("GET /t/secret/ HTTP/1.1\r\nHost: evil.example:\(server.port)\r\n\r\n")
      let answer = client.receiveAll()
      #expect(answer.hasPrefix("HTTP/1.1 421 "))
      #expect(answer.contains("Content-Security-Policy:"))
    }
  }

  @Test func `one connection serves one request after the other`() throws {
    try serving { server in
      let client = try RawClient(port: server.port)
      let request = "GET /t/secret/api/sets HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
      client.send(request + request)
      client.send(request.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
      #expect(client.receiveAll().components(separatedBy: "HTTP/1.1 200 OK").count == 4)
    }
  }

  @Test(arguments: [
    ("\u{1}\u{2}nonsense\r\n\r\n", "400"), ("GET / HTTP/1.1\r\n\r\n", "400"),
    ("GET / HTTP/9.9\r\n\r\n", "400"),
    ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", "400"),
    (
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
      "400"
    ),
    ("GET /\(String(repeating: "a", count: 9000)) HTTP/1.1\r\nHost: a\r\n\r\n", "431"),
    ("GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 9000))\r\n\r\n", "431"),
    ("GET / HTTP/1.1\r\n" + String(repeating: "X: a\r\n", count: 100) + "\r\n", "431"),
  ])
  func `what is no request or too much of one is refused`(request: String, status: String) throws {
    try serving { server in
      let client = try RawClient(port: server.port)
      client.send(request)
      let answer = client.receiveAll()
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(answer.prefix(60))")
      #expect(answer.contains("X-Content-Type-Options: nosniff"))
    }
  }

  @Test func `too much content is refused before it is sent`() throws {
    try serving { server in
      let head = "POST /t/secret/api/sets HTTP/1.1\r\n"
      let answer = try ask(server, head + "Content-Length: 1048577")
      #expect(answer.hasPrefix("HTTP/1.1 413 "))
      let chunk = "10000\r\n" + String(repeating: "a", count: 65536) + "\r\n"
      let chunked = try ask(
        server, head + "Transfer-Encoding: chunked", String(repeating: chunk, count: 17))
      #expect(chunked.hasPrefix("HTTP/1.1 413 "))
    }
  }

  @Test func `who sends slowly is not waited for`() throws {
    var limits = ServingLimits()
    limits.headTime = .milliseconds(200)
    limits.idleTime = .milliseconds(200)
    try serving(limits) { server in
      let slow = try RawClient(port: server.port)
      slow.send("GET / HT")
      #expect(slow.receiveAll() == "")
      let body = try RawClient(port: server.port)
      body.send(
        "POST /t/secret/api/sets HTTP/1.1\r\nHost: localhost:\(server.port)\r\n"
          + "Content-Length: 5\r\n\r\na")
      #expect(body.receiveAll() == "")
    }
  }

  @Test func `more connections than there may be are closed`() throws {
    var limits = ServingLimits()
    limits.connections = 3
    try serving(limits) { server in
      let clients = try (0..<3).map { _ in try RawClient(port: server.port) }
      for client in clients {
        client.send("GET /t/secret/api/sets HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
        #expect(client.receive().hasPrefix("HTTP/1.1 200"))
      }
      #expect(try RawClient(port: server.port).receiveAll() == "")
    }
  }

  @Test func `an upload announced is waited for`() throws {
    try serving { server in
      let client = try RawClient(port: server.port)
      client.send(
        "POST /t/secret/api/compare?name=x HTTP/1.1\r\nHost: localhost:\(server.port)\r\n"
          + "Expect: 100-continue\r\nContent-Length: \(sample.bytes.count)\r\n"
          + "Connection: close\r\n\r\n")
      #expect(client.receive().hasPrefix("HTTP/1.1 100 Continue\r\n"))
      client.send(sample.bytes)
      #expect(client.receiveAll().hasPrefix("HTTP/1.1 200 OK\r\n"))
    }
  }

  @Test func `many ask at once and all are answered`() throws {
    try serving { server in
      let clients = try (0..<20).map { _ in try RawClient(port: server.port) }
      for client in clients {
        client.send(
          "GET /t/secret/api/page HTTP/1.1\r\nHost: localhost:\(server.port)\r\n"
            + "Connection: close\r\n\r\n")
      }
      for client in clients { #expect(client.receiveAll().hasPrefix("HTTP/1.1 200 OK\r\n")) }
    }
  }

  @Test func `a place that is taken is not shared`() throws {
    try serving { server in
      let other = try ServedSample(host: ":\(server.port)")
      #expect(throws: WebError.inUse(place: "localhost:\(server.port)")) {
        try WebServer.start(other.router)
      }
    }
  }

  @Test func `stopping closes what is open and frees the port`() throws {
    let server = try WebServer.start(sample.router)
    let client = try RawClient(port: server.port)
    client.send("GET /t/secret/api/sets HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    #expect(client.receive().hasPrefix("HTTP/1.1 200"))
    server.stop()
    #expect(client.receiveAll() == "")
    #expect(server.connectionCount == 0)
    let again = try WebServer.start(ServedSample(host: ":\(server.port)").router)
    #expect(again.port == server.port)
    again.stop()
  }
}
