import Bytes

/// Whose words messages are in.
package enum Wording: Sendable, Equatable {
  /// Our own: one line with file, offset and reason.
  case exact
  /// Those of Go's pprof, for scripts that read them.
  case compatible

  /// What the variable `SWPROF_COMPAT` asks for.
  package static var ofEnvironment: Wording {
    ["", "0"].contains(ProcessEnvironment.value("SWPROF_COMPAT")) ? .exact : .compatible
  }
}

extension Notice {
  /// Sentence for the user in the words wanted.
  package func message(in wording: Wording) -> String {
    switch (wording, self) {
    case (.exact, .unreadable(let file, let error)):
      "swprof: \(file): \(error.explanation)" + error.advice(file)
    case (.exact, .noNames): "swprof: " + message
    default: message
    }
  }
}

extension UserError {
  /// Sentence for the user in the words wanted; nil where each file has been complained about.
  package func message(in wording: Wording) -> String? {
    switch (wording, self) {
    case (.compatible, .web(let error)): error.compatibleMessage
    case (.compatible, _): message
    case (.exact, .noProfiles): nil
    case (.exact, _): "swprof: " + message + advice
    }
  }

  /// What would have worked, to stand behind the message.
  package var advice: String {
    switch self {
    case .nothingMatches(_, let names):
      names.isEmpty ? "" : "; did you mean:" + Advice.names(names)
    case .filteredOut(_, let filters):
      "; there are some, but not in what is left by " + Advice.list(filters, "and")
    case .command(let error): error.advice
    default: ""
    }
  }
}

extension FetchError {
  /// A file that may have been meant by the name of one that is not there.
  fileprivate func advice(_ file: String) -> String {
    if case .lookup = self { Advice.fileLike(file) } else { "" }
  }
}
