package import Driver

/// Where pages are served: a host and a port.
package struct ServedPlace: Sendable, Equatable {
  /// The host as it was written, without brackets; `localhost` unless given.
  package var host: String
  /// Zero for whichever port is free.
  package var port: Int

  /// Reads `[host]:[port]`.
  package init(_ text: String) throws(WebError) {
    guard let colon = text.lastIndex(of: ":") else { throw .badAddress(text) }
    let digits = text[text.index(after: colon)...]
    guard let port = digits.isEmpty ? 0 : UInt16(digits), !digits.hasPrefix("+"),
      let host = Self.host(text[..<colon])
    else { throw .badAddress(text) }
    self.host = host.isEmpty ? "localhost" : host
    self.port = Int(port)
  }

  /// What stands before the last colon, without the brackets that must be around other colons.
  private static func host(_ text: Substring) -> String? {
    let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
    let name = isBracketed ? text.dropFirst().dropLast() : text
    let isClean = name.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-._:%".unicodeScalars.contains(scalar))
    }
    guard isClean, isBracketed == name.contains(":") else { return nil }
    return String(name).lowercased()
  }

  /// Whether only programs on this machine can reach it.
  package var isLocal: Bool {
    host == "localhost" || host == "::1"
      || HostName.isVersion4(host[...]) && host.hasPrefix("127.")
  }

  /// Whether it stands for all addresses of the machine.
  private var isEverywhere: Bool { host == "0.0.0.0" || host == "::" }

  /// The addresses to listen at.
  package var addresses: [String] {
    host == "localhost" ? ["127.0.0.1", "::1"] : [host]
  }

  /// The host as it stands in the address of a page on this machine.
  package var shownHost: String {
    if isEverywhere { return "localhost" }
    return host.contains(":") ? "[\(host)]" : host
  }

  /// Tells whether a request may call the host by a name.
  ///
  /// A name that somebody else can make point here would let that somebody's pages in; numbers
  /// cannot be made to point anywhere.
  func answers(to name: String) -> Bool {
    ["localhost", "127.0.0.1", "[::1]", shownHost].contains(name)
      || !isLocal && HostName.isNumeric(name)
  }
}

/// Spellings of hosts.
enum HostName {
  /// Four numbers with dots between them.
  static func isVersion4(_ text: Substring) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        part.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt8(part) != nil
      }
  }

  /// Numbers of either version, those with colons in brackets.
  static func isNumeric(_ name: String) -> Bool {
    if isVersion4(name[...]) { return true }
    guard name.hasPrefix("["), name.hasSuffix("]") else { return false }
    return name.contains(":")
      && name.dropFirst().dropLast().utf8.allSatisfy { byte in
        byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
          || Character(Unicode.Scalar(byte)).isHexDigit
      }
  }
}
