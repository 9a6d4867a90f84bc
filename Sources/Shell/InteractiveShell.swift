package import Commands
import Driver

/// The prompt at which reports are asked for one after another.
package struct InteractiveShell<Host: ShellHost, Lines: Terminal> {
  private let host: Host
  private var terminal: Lines
  private var options: Options
  private let grammar: ShellGrammar
  private let text: ShellText
  private let prompt: String

  /// Prepares a shell; reports start from the options of the command line.
  package init(_ host: Host, _ terminal: Lines, options: Options, prompt: String = "(pprof) ") {
    self.prompt = prompt
    self.host = host
    self.terminal = terminal
    self.options = options
    self.options.compactLabels = true
    grammar = ShellGrammar(sampleTypes: host.sampleTypes)
    text = ShellText(sampleTypes: host.sampleTypes)
  }

  /// Greets, then answers lines until the input ends or the user leaves.
  package mutating func run() {
    let greeting = host.greeting(options)
    let invitation = "Entering interactive mode (type \"help\" for commands, \"o\" for options)"
    terminal.say((greeting + [invitation]).joined(separator: "\n"))
    while let line = terminal.readLine(prompt: prompt) {
      for line in grammar.expand(line) {
        guard answer(line) else { return }
      }
    }
  }

  /// Returns whether to go on.
  private mutating func answer(_ line: String) -> Bool {
    do throws(ShellError) {
      switch try grammar.parse(line, options: options) {
      case .nothing: break
      case .quit: return false
      case .assign(let name, let value): try assign(name, value)
      case .listOptions: terminal.say(text.options(options))
      case .explain(let name): try explain(name)
      case .report(let request): make(request)
      }
    } catch {
      terminal.complain(error.message)
    }
    return true
  }

  private mutating func assign(_ name: String, _ value: String) throws(ShellError) {
    guard name != "sample_index" else { return select(value) }
    if name == "format", let problem = ReportFormat.problem(withName: value) {
      throw .format(problem)
    }
    do throws(OptionError) {
      try options.set(name, to: value)
    } catch {
      throw .option(error)
    }
  }

  private mutating func select(_ value: String) {
    switch host.sampleType(selectedBy: value) {
    case .success(let type): options.sampleIndex = type
    case .failure(let error): terminal.complain(error.message)
    }
  }

  private func explain(_ name: String) throws(ShellError) {
    if name.isEmpty { return terminal.say(text.overview) }
    guard let explanation = text.explanation(of: name) else { throw .noHelp(name) }
    terminal.say(explanation)
  }

  private func make(_ request: ReportRequest) {
    if case .failure(let error) = host.make(request) { terminal.complain(error.message) }
  }
}
