/// The address of a profile on the network, as users write it and as it is asked for.
///
/// What pprof takes for an address: something with a host, before which `http://` may be missing.
package struct SourceURL: Sendable, Equatable {
  /// Address to ask for, with the length of the profile in its query.
  package let text: String
  /// Longest wait for an answer, in seconds.
  package let timeout: Int

  /// Reads an address, unless the text can only be a path; `nil` settings leave the choice to it.
  package init?(_ source: String, seconds: Int?, timeout: Int?) {
    guard let parts = Parts(source) ?? Self.withoutScheme(source), !parts.host.isEmpty else {
      return nil
    }
    var query = QueryText(parts.query)
    var length = seconds
    if let seconds {
      query.set("seconds", to: String(seconds))
    } else if let written = query.first("seconds").flatMap({ Int32($0) }), written > 0 {
      length = Int(written)
    }
    let path = parts.path.isEmpty || parts.path == "/" ? "/debug/pprof/profile" : parts.path
    let encoded = query.text
    text = parts.scheme + "://" + parts.host + path + (encoded.isEmpty ? "" : "?" + encoded)
    self.timeout = timeout ?? length.map { $0 + $0 / 2 } ?? 60
  }

  /// What has a colon before the first slash may be a host with its port.
  private static func withoutScheme(_ source: String) -> Parts? {
    let start = source.prefix { !"/?#".contains($0) }
    guard start.contains(":"), !start.hasPrefix("file:") else { return nil }
    return Parts("http://" + source)
  }

  private struct Parts {
    var scheme: Substring
    var host: Substring
    var path: Substring
    var query: Substring

    /// Takes an address apart; `nil` where the text before a colon is no scheme.
    init?(_ text: String) {
      let scheme = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
      let rest = text.dropFirst(scheme.count)
      guard rest.hasPrefix("://"), scheme.first?.isLetter == true else { return nil }
      let withoutFragment = rest.dropFirst(3).prefix { $0 != "#" }
      let address = withoutFragment.prefix { $0 != "?" }
      self.scheme = Substring(scheme.lowercased())
      query = withoutFragment.dropFirst(address.count + 1)
      host = address.prefix { $0 != "/" }
      path = address.dropFirst(host.count)
      guard Self.hasProperPort(host) else { return nil }
    }

    private static func hasProperPort(_ host: Substring) -> Bool {
      let name = host.suffix(while: { $0 != "@" && $0 != "]" })
      guard let colon = name.lastIndex(of: ":") else { return true }
      return name[colon...].dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
    }
  }
}

extension Substring {
  fileprivate func suffix(while condition: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !condition($0) }) else { return self }
    return self[index(after: last)...]
  }
}
