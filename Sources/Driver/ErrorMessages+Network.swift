import Bytes
import Rendering

extension NetworkError {
  /// Sentence for the user after an address, in the words of Go's pprof where it has some.
  package func message(verb: String, _ address: String) -> String {
    switch self {
    case .status(let status, let explanation):
      "server response: " + SafeText.escaped(status)
        + (explanation.map { " - " + Self.safeLines($0) } ?? "")
    case .noCurl, .curl, .certificate, .otherHost, .redirections, .tooMuch, .addressOverflow:
      explanation
    case .scheme, .unknownHost, .refused, .timeout, .failed, .noAnswer:
      "\(verb) \(Quoting.quoted(address)): \(reason)"
    }
  }

  /// What Go says behind the address.
  private var reason: String {
    switch self {
    case .scheme(let scheme): "unsupported protocol scheme " + Quoting.quoted(scheme)
    case .unknownHost(let host): "dial tcp: lookup \(host): no such host"
    case .refused(let host, let port):
      "dial tcp \(Self.dialled(host)):\(port): connect: connection refused"
    case .timeout: "net/http: timeout awaiting response headers"
    case .noAnswer: "malformed HTTP response"
    // Curl's code for a server that hangs up without a word.
    case .failed(52, _): "EOF"
    default: explanation
    }
  }

  /// The host as Go says that it was called: by its number, where that is no secret.
  private static func dialled(_ host: String) -> String {
    if host == "localhost" { return "127.0.0.1" }
    return host.contains(":") ? "[\(host)]" : host
  }

  /// What is wrong and what to do about it, in our own words.
  package var explanation: String {
    switch self {
    case .noCurl: "fetching over the network needs the program curl, which is not in PATH"
    case .curl(let errno): "cannot run curl: " + SystemError.text(errno)
    case .certificate(let missing, let given):
      "-\(given) is specified, so -\(missing) must also be specified"
    case .otherHost(let address):
      "the server sends us to \(SafeText.escaped(address)); ask for that address itself"
    case .redirections(let count): "stopped after \(count) redirects"
    case .tooMuch(let limit): "the answer is longer than \(limit) bytes"
    case .addressOverflow: "an address does not fit 64 bits where the server has it"
    default: serverExplanation
    }
  }

  private var serverExplanation: String {
    switch self {
    case .scheme(let scheme): "cannot fetch over \(scheme), only over http and https"
    case .unknownHost(let host): "no server is called \(host)"
    case .refused(let host, let port): "cannot connect to \(host), port \(port)"
    case .timeout(let seconds):
      "no answer within \(seconds) s; -timeout allows more"
    case .failed(let code, ""): "curl failed with code \(code)"
    case .failed(_, let text): SafeText.escaped(text)
    case .noAnswer: "the answer is not HTTP"
    case .status(let status, let text):
      "the server says " + SafeText.escaped(status) + (text.map { ": " + Self.firstLine($0) } ?? "")
    default: ""
    }
  }

  private static func firstLine(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    return SafeText.escaped(String(line.prefix(400)))
  }

  private static func safeLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { SafeText.escaped(String($0)) }.joined(separator: "\n")
  }
}
