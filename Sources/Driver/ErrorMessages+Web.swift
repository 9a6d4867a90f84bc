import Bytes
import Commands

extension WebError {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .badAddress(let text): "-http takes [host]:[port], not " + Quoting.quoted(text)
    case .isRemote(let host):
      "-http=\(host): lets in other machines; -allow_remote permits that"
    case .inUse(let place): "another program serves at \(place) already"
    case .cannotListen(let place, let errno):
      "cannot serve at \(place): " + SystemError.text(errno)
    case .unknownHost(let host): "no address belongs to the host " + Quoting.quoted(host)
    }
  }

  /// What Go's pprof says.
  var compatibleMessage: String {
    guard case .badAddress(let text) = self else { return message }
    if let fault = Self.fault(ofAddress: text) {
      return "could not split http address: address \(text): \(fault) in address"
    }
    let port = text.split(separator: ":", omittingEmptySubsequences: false).last ?? ""
    return "invalid port number: strconv.Atoi: parsing \(Quoting.quoted(String(port))): "
      + "invalid syntax"
  }

  /// What keeps Go from splitting an address; nil if nothing does.
  private static func fault(ofAddress text: String) -> String? {
    guard let colon = text.lastIndex(of: ":") else { return "missing port" }
    guard text.hasPrefix("[") else {
      return text.firstIndex(of: ":") == colon ? nil : "too many colons"
    }
    guard let end = text.firstIndex(of: "]") else { return "missing ']'" }
    let next = text.index(after: end)
    if next == colon { return nil }
    return next < text.endIndex && text[next] == ":" ? "too many colons" : "missing port"
  }

  /// What to say where other machines are let in.
  package static func remoteWarning(place: String) -> String {
    "warning: whoever can reach \(place) and knows the address below can read the profile and the "
      + "source it names; nothing is encrypted"
  }
}

extension WebRefusal {
  /// Sentence for the user.
  package var message: String {
    switch self {
    case .malformed: "not a request of HTTP/1.1"
    case .headTooLong: "the request's address or headers are too long"
    case .bodyTooLong(let limit): "more than \(limit >> 20) MB"
    case .foreignHost(let host): "nothing is served under the name " + Quoting.quoted(host)
    case .foreignOrigin: "pages from elsewhere may not ask"
    case .nothingThere: "nothing is here"
    case .wrongMethod(let allowed): "only \(allowed.joined(separator: ", ")) make sense here"
    case .unknownCommand(let name): ShellError.unknownCommand(name).message
    case .missingArgument(let command): ShellError.missingArgument(command: command).message
    case .noFiles(let command): "\(command) compares with a file that is sent, not with a named one"
    case .unknownOption(let name): OptionError.unknownName(name).message
    case .option(let name, let error): "\(name): \(error.message)"
    case .badSetName(let name): ShellError.badSetName(name).message
    case .unknownSet(let name): ShellError.unknownSet(name, known: []).message
    case .cannotKeep(let error): ShellError.cannotKeep(error).message
    case .report(let error): error.message + error.advice
    }
  }
}
