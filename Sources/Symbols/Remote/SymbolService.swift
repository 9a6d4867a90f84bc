/// Where the server of a profile tells names.
package enum SymbolService {
  /// The path beside a profile's own path; net/http/pprof and gperftools call it otherwise than
  /// other servers.
  package static func path(besides path: String) -> String {
    let isGo = path.contains("/debug/pprof/")
    let name = isGo || gperftoolsEndings.contains(where: path.hasSuffix) ? "symbol" : "symbolz"
    return cleaned(path.split(separator: "/").dropLast() + [Substring(name)])
  }

  private static let gperftoolsEndings = [
    "/pprof/heap", "/pprof/growth", "/pprof/profile", "/pprof/pmuprofile", "/pprof/contention",
  ]

  private static func cleaned(_ parts: [Substring]) -> String {
    var clean: [Substring] = []
    for part in parts where part != "." {
      if part == ".." { _ = clean.popLast() } else { clean.append(part) }
    }
    return "/" + clean.joined(separator: "/")
  }
}
