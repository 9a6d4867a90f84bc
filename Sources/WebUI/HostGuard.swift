import Driver

/// Keeps out requests that pages of others make a browser send.
struct HostGuard {
  let place: ServedPlace

  /// Why a request may not ask for anything at all; nil if it may.
  ///
  /// The host's name must be one of ours: else a page of any name that resolves to this machine
  /// would share an origin with our pages (DNS rebinding).
  func objection(to request: PageRequest) -> WebRefusal? {
    let hosts = request.values(of: "host")
    guard let host = hosts.first, hosts.count == 1 else { return .malformed }
    return isOurs(host, port: request.port) ? nil : .foreignHost(host)
  }

  /// Why a request may neither change anything nor read what pages read; nil if it may.
  func objectionToOrigin(of request: PageRequest) -> WebRefusal? {
    let origins = request.values(of: "origin")
    let sites = request.values(of: "sec-fetch-site")
    let isOwn = origins.allSatisfy { $0 == "http://" + (request.values(of: "host").first ?? "") }
    guard isOwn, sites.allSatisfy({ ["same-origin", "none"].contains($0) }) else {
      return .foreignOrigin
    }
    return nil
  }

  private func isOurs(_ host: String, port: Int) -> Bool {
    let ending = ":\(port)"
    guard host.hasSuffix(ending) else { return port == 80 && place.answers(to: host.lowercased()) }
    return place.answers(to: host.dropLast(ending.utf8.count).lowercased())
  }
}
