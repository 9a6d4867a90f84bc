/// A server's answer as curl hands it on: heads of answers on the way, the last one, its body.
package struct HTTPAnswer: Sendable, Equatable {
  /// The number that says what became of the request.
  package let code: Int
  /// That number and what the server calls it.
  package let status: String
  /// Names in lower case with what they say; the first of a name counts.
  package let fields: [String: String]
  /// What was asked for.
  package let body: [UInt8]

  /// Reads an answer; nil where it does not begin as one.
  package init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    var head = Head(&rest)
    while let current = head, (100..<200).contains(current.code) { head = Head(&rest) }
    guard let head else { return nil }
    code = head.code
    status = head.status
    fields = head.fields
    body = Array(rest)
  }

  /// Whether the body holds what was asked for.
  package var isSuccess: Bool { code == 200 }

  /// Where to ask instead.
  package var redirection: String? {
    [301, 302, 303, 307, 308].contains(code) ? fields["location"] : nil
  }

  /// What a server that takes profiles says about why it did not.
  package var explanation: String? {
    guard !(fields["x-go-pprof"] ?? "").isEmpty,
      (fields["content-type"] ?? "").contains("text/plain")
    else { return nil }
    return String(decoding: body, as: UTF8.self)
  }

  private struct Head {
    var code = 0
    var status = ""
    var fields: [String: String] = [:]

    /// Reads the lines up to an empty one; nil where they are no head.
    init?(_ rest: inout ArraySlice<UInt8>) {
      guard rest.starts(with: "HTTP/".utf8), let first = Self.line(&rest),
        let space = first.firstIndex(of: " ")
      else { return nil }
      status = String(first[space...].drop { $0 == " " })
      code = Int(status.prefix { $0 != " " }) ?? 0
      while let line = Self.line(&rest), !line.isEmpty { add(line) }
    }

    private mutating func add(_ line: String) {
      guard let colon = line.firstIndex(of: ":") else { return }
      let name = line[..<colon].lowercased()
      let value = line[colon...].dropFirst().drop { $0 == " " }
      if fields[name] == nil { fields[name] = String(value) }
    }

    private static func line(_ rest: inout ArraySlice<UInt8>) -> String? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      var line = rest[..<end]
      rest = rest[(end + 1)...]
      if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
      return String(decoding: line, as: UTF8.self)
    }
  }
}
