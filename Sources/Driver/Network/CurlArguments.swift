import Bytes

/// What to tell curl, and what it means by how it ends.
enum CurlArguments {
  /// Curl counts milliseconds in 32 bits.
  private static let longestPatience = 2_000_000

  /// Everything but certificates.
  static func arguments(for request: NetworkClient.Request) throws(NetworkError) -> [String] {
    var address = request.address
    let isInsecure = address.scheme == "https+insecure"
    if isInsecure { address.scheme = "https" }
    guard ["http", "https"].contains(address.scheme) else { throw .scheme(address.scheme) }
    // Go's client waits five seconds longer for the head than the profile takes.
    let patience = String(min(max(request.timeout, 0), longestPatience) + 5)
    var arguments = [
      "--disable", "--silent", "--show-error", "--stderr", "-", "--include", "--http1.1",
      "--globoff", "--proto", "=http,https", "--suppress-connect-headers",
      "--connect-timeout", patience, "--speed-limit", "1", "--speed-time", patience,
    ]
    if isInsecure { arguments.append("--insecure") }
    if isThisMachine(address.hostName) { arguments += ["--noproxy", "*"] }
    if request.body != nil {
      arguments += [
        "--data-binary", "@-", "--header", "Content-Type: application/octet-stream",
        "--header", "Expect:",
      ]
    }
    return arguments + ["--url", address.text]
  }

  /// Options about who we are and whom we trust.
  static func certificates(_ files: SourceRequest.Certificates) throws(NetworkError) -> [String] {
    var arguments: [String] = []
    switch (files.certificate.isEmpty, files.key.isEmpty) {
    case (true, false): throw .certificate(missing: "tls_cert", given: "tls_key")
    case (false, true): throw .certificate(missing: "tls_key", given: "tls_cert")
    case (false, false): arguments += ["--cert", files.certificate, "--key", files.key]
    case (true, true): break
    }
    if !files.authorities.isEmpty { arguments += ["--cacert", files.authorities] }
    return arguments
  }

  /// As in Go, a proxy is never asked for this machine's own pages.
  private static func isThisMachine(_ host: String) -> Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// What went wrong, by curl's code and its last line.
  static func error(_ ended: ChildProcess.Ended, _ request: NetworkClient.Request) -> NetworkError {
    let address = request.address
    switch ended.code {
    case 6: return .unknownHost(address.hostName)
    case 7: return .refused(host: address.hostName, port: address.port)
    case 28: return .timeout(seconds: request.timeout)
    default: return .failed(code: ended.code, text: complaint(ended.output))
    }
  }

  /// What curl says behind its name and code, which may follow a body that was cut off.
  private static func complaint(_ output: [UInt8]) -> String {
    let marker = Array("curl: (".utf8)
    var rest = output.suffix(2000)
    var complaint = rest.suffix(0)
    while let start = rest.firstIndex(of: marker[0]) {
      rest = rest[start...]
      if rest.starts(with: marker) { complaint = rest }
      rest = rest.dropFirst()
    }
    let line = String(decoding: complaint.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard let end = line.firstIndex(of: ")") else { return line }
    return String(line[end...].dropFirst().drop { $0 == " " })
  }
}
