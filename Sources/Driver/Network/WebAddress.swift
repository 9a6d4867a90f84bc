/// An address on the network, taken apart.
package struct WebAddress: Sendable, Equatable {
  /// How to ask, in lower case.
  package var scheme: String
  /// The server's name with the port, and before an `@` perhaps who asks.
  package var host: String
  /// What to ask for, with what an address cannot hold as `%NN`.
  package var path: String
  /// What follows the question mark.
  package var query: String

  /// Takes a text apart; nil where it is no address with a host.
  package init?(_ text: String) {
    guard text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7f }) else { return nil }
    let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    let rest = text.dropFirst(scheme.count)
    guard rest.hasPrefix("://"), scheme.first?.isLetter == true else { return nil }
    let withoutFragment = rest.dropFirst(3).prefix { $0 != "#" }
    let address = withoutFragment.prefix { $0 != "?" }
    let host = address.prefix { $0 != "/" }
    self.scheme = scheme.lowercased()
    self.host = String(host)
    path = Self.encoded(address.dropFirst(host.count))
    query = Self.encoded(withoutFragment.dropFirst(address.count + 1))
    guard Self.isHost(host), Self.hasProperPort(host) else { return nil }
  }

  /// The whole address.
  package var text: String {
    scheme + "://" + host + path + (query.isEmpty ? "" : "?" + query)
  }

  /// The address to show, without a password.
  package var shownText: String {
    guard let at = host.lastIndex(of: "@"), let colon = host[..<at].firstIndex(of: ":") else {
      return text
    }
    var shown = self
    shown.host = host[...colon] + "xxxxx" + host[at...]
    return shown.text
  }

  /// The server's name without port, in lower case.
  package var hostName: String {
    let server = host.suffix(after: "@")
    if server.first == "[" { return server.prefix { $0 != "]" }.dropFirst().lowercased() }
    return server.prefix { $0 != ":" }.lowercased()
  }

  /// The port as written, or the usual one.
  package var port: String {
    let server = host.suffix(after: "@").suffix(after: "]")
    let written = server.contains(":") ? server.suffix(after: ":") : ""
    return written.isEmpty ? (scheme == "http" ? "80" : "443") : String(written)
  }

  /// Where a server sends a client that asked for this address; nil where that is no address.
  package func redirected(to location: String) -> WebAddress? {
    if let whole = WebAddress(location) { return whole }
    if location.hasPrefix("//") { return WebAddress(scheme + ":" + location) }
    let root = scheme + "://" + host
    if location.hasPrefix("/") { return WebAddress(root + location) }
    let folder = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
    return WebAddress(root + (folder.isEmpty ? "/" : folder) + location)
  }

  private static func isHost(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte >= 0x80 || isPlain(byte) || byte == UInt8(ascii: "%")
      }
  }

  private static func hasProperPort(_ host: Substring) -> Bool {
    let server = host.suffix(after: "@").suffix(after: "]")
    guard let colon = server.lastIndex(of: ":") else { return true }
    return server[colon...].dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// What may stand in an address as it is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
    default: "-._~!$&'()*+,;=:@[]".utf8.contains(byte)
    }
  }

  private static func encoded(_ text: Substring) -> String {
    text.utf8.reduce(into: "") { result, byte in
      if isPlain(byte) || "/%?".utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}

extension StringProtocol {
  /// What follows the last such character; everything without one.
  fileprivate func suffix(after character: Character) -> SubSequence {
    guard let last = lastIndex(of: character) else { return self[...] }
    return self[index(after: last)...]
  }
}
