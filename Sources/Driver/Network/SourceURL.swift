/// The address of a profile on the network, as users write it and as it is asked for.
///
/// What pprof takes for an address: something with a host, before which `http://` may be missing.
package struct SourceURL: Sendable, Equatable {
  /// Address to ask for, with the length of the profile in its query.
  package let address: WebAddress
  /// Longest wait for an answer, in seconds.
  package let timeout: Int

  /// Reads an address, unless the text can only be a path; `nil` settings leave the choice to it.
  package init?(_ source: String, seconds: Int?, timeout: Int?) {
    guard var address = WebAddress(source) ?? Self.withoutScheme(source) else { return nil }
    var query = QueryText(address.query[...])
    var length = seconds
    if let seconds {
      query.set("seconds", to: String(seconds))
    } else if let written = query.first("seconds").flatMap({ Int32($0) }), written > 0 {
      length = Int(written)
    }
    if address.path.isEmpty || address.path == "/" { address.path = "/debug/pprof/profile" }
    address.query = query.text
    self.address = address
    self.timeout = timeout ?? length.map { $0.addingHalf } ?? 60
  }

  /// The whole address as text.
  package var text: String { address.text }

  /// What has a colon before the first slash may be a host with its port.
  private static func withoutScheme(_ source: String) -> WebAddress? {
    let start = source.prefix { !"/?#".contains($0) }
    let isWhole = start.hasSuffix(":") && source.dropFirst(start.count).hasPrefix("//")
    guard start.contains(":"), !start.hasPrefix("file:"), !isWhole else { return nil }
    return WebAddress("http://" + source)
  }
}

extension Int {
  fileprivate var addingHalf: Int {
    let (sum, overflows) = addingReportingOverflow(self / 2)
    return overflows ? .max : sum
  }
}
