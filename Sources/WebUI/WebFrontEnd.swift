package import Commands
package import Driver
import Bytes
import Rendering

/// Serves a profile until somebody wants it to end.
package struct WebFrontEnd: Sendable {
  /// Where, how, and who may come.
  package struct Settings: Sendable {
    /// Host and port.
    package var address: String
    /// Whether other machines may be let in.
    package var allowsRemote: Bool
    /// Shows the page at once; nil if nobody wants that.
    package var viewing: ReportViewing?

    /// Puts settings together.
    package init(address: String, allowsRemote: Bool, viewing: ReportViewing?) {
      self.address = address
      self.allowsRemote = allowsRemote
      self.viewing = viewing
    }
  }

  /// Serves, and returns when the process has been told to end.
  package static func run(
    _ session: Session, options: Options, _ settings: Settings,
    say: @Sendable (String) -> Void
  ) throws(WebError) {
    let place = try ServedPlace(settings.address)
    guard place.isLocal || settings.allowsRemote else { throw .isRemote(host: place.host) }
    let router = Router(ServedProfile(session, options), at: place, token: .random())
    // Watched before the line that tells somebody there is something to end.
    let signals = EndingSignals()
    let server = try WebServer.start(router)
    let shown = "\(place.shownHost):\(server.port)"
    if !place.isLocal { say("swprof: " + WebError.remoteWarning(place: shown)) }
    let address = "http://" + shown + router.basePath
    say("Serving web UI on " + address)
    show(address, settings.viewing, say)
    if let signals { signals.wait() }
    Interruption.request()
    server.stop()
    settings.viewing?.removeFiles()
  }

  /// Lets a browser open a file that leads to the page: other users could read the address among
  /// a program's arguments.
  private static func show(
    _ address: String, _ viewing: ReportViewing?, _ say: (String) -> Void
  ) {
    guard let viewing else { return }
    let page = Array(ForwardingPage.text(to: address).utf8)
    do throws(OutputError) { try viewing.show(page, .browser, as: .html) } catch {
      say("swprof: " + error.message)
    }
  }
}
