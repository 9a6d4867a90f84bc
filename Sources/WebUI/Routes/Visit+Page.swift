import Commands
import Driver
import Rendering

extension Visit {
  /// The page about the profile; with what the server was started with, where what was asked for
  /// cannot be shown, for a page can be asked for something else.
  func page(_ view: String) throws(WebRefusal) -> PageAnswer {
    do throws(WebRefusal) {
      let options = try options(ignoresUnknown: true)
      return document(try livePage(options), view, options)
    } catch {
      let page = try livePage(profile.options, notices: [error.message])
      return document(page, view, profile.options)
    }
  }

  private func document(_ page: LivePage, _ view: String, _ options: Options) -> PageAnswer {
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

  private func livePage(_ options: Options, notices more: [String] = []) throws(WebRefusal)
    -> LivePage
  {
    guard let command = CommandCatalog.command(named: "report") else { throw .nothingThere }
    let result = try reporting { () throws(UserError) in
      try session.run(ReportRequest(command, options: options))
    }
    let noticed = session.noticed.map(\.message) + notices + result.notices.map(\.message)
    guard case .report(let report) = result.content,
      let page = LivePage(report, notices: more + noticed)
    else { throw .nothingThere }
    return page
  }
}
