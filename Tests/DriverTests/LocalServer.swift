import Foundation
import Glibc
import Synchronization

/// Answers on this machine what a test wants a server to answer, and remembers what it was asked.
final class LocalServer: Sendable {
  struct Request: Equatable, Sendable {
    var line: String
    var fields: [String]
    var body: String
  }

  let port: Int
  private let listener: Int32
  private let received = Mutex<[Request]>([])

  /// Listens on a port of the system's choice; each connection gets one answer, word for word.
  init(_ answer: @escaping @Sendable (Request) -> [UInt8]) throws {
    listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    port = try Self.listen(listener)
    let listener = listener
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        self?.serve(connection, answer)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  var requests: [Request] { received.withLock { $0 } }

  var address: String { "http://127.0.0.1:\(port)" }

  private func serve(_ connection: Int32, _ answer: @Sendable (Request) -> [UInt8]) {
    defer { close(connection) }
    guard let request = Self.request(connection) else { return }
    received.withLock { $0.append(request) }
    var rest = answer(request)[...]
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes { bytes in
        unsafe send(connection, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  private static func listen(_ listener: Int32) throws -> Int {
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = unsafe withUnsafeMutablePointer(to: &name) { name in
      unsafe name.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
        let bound = unsafe bind(listener, name, size)
        return unsafe bound == 0 && Glibc.listen(listener, 16) == 0
          ? getsockname(listener, name, &size) : -1
      }
    }
    guard code == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    return Int(UInt16(bigEndian: name.sin_port))
  }

  private static func request(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if let end = text.range(of: "\r\n\r\n") {
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let length = lines.first { $0.hasPrefix("Content-Length:") }
          .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        if text[end.upperBound...].utf8.count >= length ?? 0 {
          return Request(
            line: lines[0], fields: Array(lines.dropFirst()), body: String(text[end.upperBound...]))
        }
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = unsafe recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer.prefix(count)
    }
  }
}

extension LocalServer {
  /// A whole answer of HTTP.
  static func page(
    _ status: String, _ fields: [String] = [], body: [UInt8]
  ) -> [UInt8] {
    let head = ["HTTP/1.1 " + status] + fields
    return Array((head.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  static func page(_ status: String, _ fields: [String] = [], _ text: String = "") -> [UInt8] {
    page(status, fields, body: Array(text.utf8))
  }
}
