import Commands
import Driver
import Rendering

extension Visit {
  /// The page about the profile.
  func page(_ view: String) throws(WebRefusal) -> PageAnswer {
    let options = try options(ignoresUnknown: true)
    let page = try livePage(options)
    let nonce = AccessToken.random().text
    var settings = LiveSettings(self, options)
    settings.view = view
    settings.argument = query.first("f") ?? ""
    return PageAnswer(
      200, .html, page.document(settings: settings.json, nonce: nonce),
      policy: .page(nonce: nonce))
  }

  /// What the page shows.
  func data() throws(WebRefusal) -> PageAnswer {
    PageAnswer(200, .json, try livePage(try options()).data)
  }

  private func livePage(_ options: Options) throws(WebRefusal) -> LivePage {
    guard let command = CommandCatalog.command(named: "report") else { throw .nothingThere }
    let result = try reporting { () throws(UserError) in
      try session.run(ReportRequest(command, options: options))
    }
    let noticed = result.notices.map(\.message)
    guard case .report(let report) = result.content,
      let page = LivePage(report, notices: notices + noticed)
    else { throw .nothingThere }
    return page
  }
}
