import Bytes
package import Commands
package import Driver

/// The prompt at which reports are asked for one after another.
package struct InteractiveShell<Host: ShellHost, Lines: Terminal> {
  let host: Host
  var terminal: Lines
  var history: OptionHistory
  let sets: OptionSetFile
  private let grammar: ShellGrammar
  private let text: ShellText
  private let prompt: ShellPrompt
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
    case .report(let request): make(request)
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
    terminal.say(explanation)
  }

  private func make(_ request: ReportRequest) {
    if case .failure(let error) = host.make(request) { complain(error) }
  }

  func complain(_ error: ShellHostError) {
    terminal.complain(error.message + (options.isCompatible ? "" : error.advice))
  }
}
