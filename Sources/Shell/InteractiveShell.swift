import Bytes
package import Commands
package import Driver
import Rendering

/// The prompt at which reports are asked for one after another.
package struct InteractiveShell<Host: ShellHost, Lines: Terminal> {
  let host: Host
  var terminal: Lines
  var history: OptionHistory
  let sets: OptionSetFile
  private let grammar: ShellGrammar
  private let text: ShellText
  private let prompt: ShellPrompt
  /// The last report, and what the numbers before its rows stand for.
  private var last: (request: ReportRequest, rows: TableRows)?
  /// The share that the options leave, kept until they change.
  private var share: (options: Options, value: Double?)?

  /// Prepares a shell; reports start from the options of the command line.
  package init(
    _ host: Host, _ terminal: Lines, options: Options,
    sets: OptionSetFile = OptionSetFile(path: "")
  ) {
    self.host = host
    self.terminal = terminal
    self.sets = sets
    var options = options
    options.compactLabels = true
    history = OptionHistory(options)
    grammar = ShellGrammar(sampleTypes: host.sampleTypes)
    text = ShellText(sampleTypes: host.sampleTypes, isCompatible: options.isCompatible)
    prompt = ShellPrompt(
      isPlain: !terminal.isEditing || options.isCompatible, isWide: terminal.showsUnicode)
  }

  var options: Options { history.options }

  /// Greets, then answers lines until the input ends or the user leaves.
  package mutating func run() {
    let greeting = host.greeting(options)
    let invitation = "Entering interactive mode (type \"help\" for commands, \"o\" for options)"
    terminal.say((greeting + [invitation]).joined(separator: "\n"))
    while let line = terminal.readLine(prompt: promptText()) {
      for line in grammar.expand(line) {
        guard answer(line) else { return }
      }
    }
  }

  private mutating func promptText() -> String {
    if prompt.isPlain { return prompt.text(options, sampleType: "", share: nil) }
    if share?.options != options { share = (options, host.survivingShare(options)) }
    let type = try? host.sampleType(selectedBy: options.sampleIndex).get()
    return prompt.text(options, sampleType: type ?? "", share: share?.value)
  }

  /// Returns whether to go on.
  private mutating func answer(_ line: String) -> Bool {
    do throws(ShellError) {
      let request = try grammar.parse(line, options: options)
      if request == .quit { return false }
      try obey(request)
    } catch {
      terminal.complain(error.message(in: options.isCompatible ? .compatible : .exact))
    }
    return true
  }

  private mutating func obey(_ request: ShellRequest) throws(ShellError) {
    switch request {
    case .nothing, .quit: break
    case .assign(let name, let value):
      if let new = try assigned(name, value) { history.set(new) }
    case .listOptions: terminal.say(text.options(options))
    case .explain(let name): try explain(name)
    case .report(let request): try make(request)
    case .showCommandLine:
      guard let last else { throw .noReportYet }
      terminal.say(host.commandLine(for: last.request))
    case .flame(let request): try flame(request)
    case .open(let pattern):
      let pattern = try expression(for: pattern, of: "open")
      guard host.openSource(matching: pattern, options) else { throw .noSource(pattern) }
    case .change(let change): try apply(change)
    case .listPushed: listPushed()
    case .save(let name): try save(name)
    case .forget(let name): try forget(name)
    case .listSaved: listSaved()
    }
  }

  private func explain(_ name: String) throws(ShellError) {
    if name.isEmpty { return terminal.say(text.overview) }
    guard let explanation = text.explanation(of: name) else { throw .noHelp(name) }
    let width = terminal.isEditing ? host.screenStyle?.size.columns : nil
    let lines = explanation.split(separator: "\n", omittingEmptySubsequences: false)
    terminal.say(DisplayText.wrapped(lines.map(String.init), to: width).joined(separator: "\n"))
  }

  private mutating func make(_ request: ReportRequest) throws(ShellError) {
    var request = request
    if request.command.takesRows, let argument = request.argument {
      request.argument = try expression(for: argument, of: request.command.name)
    }
    switch host.make(request) {
    case .success(let names):
      let rows = TableRows(names, of: request)
      last = (request, names.isEmpty ? last?.rows ?? rows : rows)
    case .failure(let error): complain(error)
    }
  }

  /// A number stands for a row of the last table, where somebody could see it.
  private func expression(for argument: String, of command: String) throws(ShellError) -> String {
    guard terminal.isEditing, !options.isCompatible, let number = Int(argument) else {
      return argument
    }
    return try last?.rows.expression(row: number, for: command, options) ?? argument
  }

  func complain(_ error: ShellHostError) {
    terminal.complain(error.message + (options.isCompatible ? "" : error.advice))
  }
}

extension Command {
  /// Whether its argument can be a row of a table of functions.
  fileprivate var takesRows: Bool {
    takesArgument && !comparesProfiles && name != "explain"
  }
}
