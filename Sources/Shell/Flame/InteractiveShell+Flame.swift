import Commands
import Driver
import Rendering
import Reports

extension InteractiveShell {
  /// Lets the user explore the stacks of a report, where there is a terminal to do so.
  func flame(_ request: ReportRequest) throws(ShellError) {
    guard terminal.isEditing, let style = host.screenStyle else { throw .noTerminal }
    switch host.stacks(for: request) {
    case .failure(let error): complain(error)
    case .success(let (tree, header)):
      guard !tree.rows.isEmpty else { throw .nothingToShow }
      var screen = FlameTerminal(tree, header: header, style: style)
      screen.run { name in list(name) }
    }
  }

  private func list(_ name: String) {
    guard let command = CommandCatalog.command(named: "list") else { return }
    let expression = "^" + LiteralExpression.quoting(name) + "$"
    let request = ReportRequest(command, argument: expression, options: options)
    if case .failure(let error) = host.make(request) { complain(error) }
  }
}
