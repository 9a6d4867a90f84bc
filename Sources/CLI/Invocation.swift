import Bytes
package import Commands
package import Driver

/// What a command line in pprof's grammar asks for.
package struct Invocation: Sendable, Equatable {
  /// What to do with the profile.
  package enum Action: Sendable, Equatable {
    /// Make one report and stop.
    case report(ReportRequest)
    /// Take commands from the user.
    case shell(Options)
    /// Serve pages to a browser.
    case web(WebRequest, Options)
  }

  /// What to do with the profile.
  package var action: Action
  /// Where the profile comes from.
  package var sources: SourceRequest
  /// Flags without effect, in the order they are noticed.
  package var warnings: [CommandLineWarning]
  /// Whose words messages are in.
  package var wording = Wording.exact
  /// When reports are in colour.
  package var color = ColorChoice.auto

  /// Whether the process is to end with a gate's verdict.
  var hasGate: Bool {
    guard case .report(let request) = action else { return false }
    return request.options.comparison.gate != nil
  }

  /// Whether somebody is reading the standard output, who would not like binary reports there.
  package var isWatched: Bool {
    switch action {
    case .shell: return true
    case .web: return false
    case .report: break
    }
    return StandardStream.output.isTerminal
  }
}

extension Invocation {
  /// Where reports go, and what the terminal there can show.
  package func sink(announce: @escaping @Sendable (String) -> Void) -> OutputSink {
    var sink = OutputSink(
      isWatched: isWatched, viewing: .ofProcess(for: self), announce: announce)
    sink.useTerminal(color)
    if case .shell = action { sink.pages = StandardStream.input.isTerminal }
    return sink
  }
}

/// How to serve pages to a browser.
package struct WebRequest: Sendable, Equatable {
  /// Host and port, either of which may be left out.
  package var address: String
  /// Whether a browser is opened at once.
  package var opensBrowser: Bool
  /// Whether other machines may be let in.
  package var allowsRemote = false

  /// Names the place to serve at.
  package init(address: String, opensBrowser: Bool) {
    self.address = address
    self.opensBrowser = opensBrowser
  }
}
