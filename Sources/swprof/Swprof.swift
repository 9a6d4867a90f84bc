import CLI
import Commands
import Driver
import Shell
import WebUI

@main
enum Swprof {
  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    let terminal = StandardTerminal()
    do throws(CommandLineError) {
      switch try CommandLineReading.read(words) {
      case .explain(let text): terminal.say(text)
      case .print(let text): terminal.print(text)
      case .benchstat(let words): BenchstatCommand.run(words)
      case .run(let invocation):
        run(
          invocation,
          StandardTerminal(MessageBytes(for: invocation.sources), color: invocation.color))
      }
    } catch {
      terminal.complain(UsageText.answer(to: error))
      ExitCode.ofMistake(in: words).exit()
    }
  }

  private static func run(_ invocation: Invocation, _ terminal: StandardTerminal) {
    for warning in invocation.warnings { terminal.complain(warning.message) }
    do throws(UserError) {
      let session = try Session.open(
        invocation.sources, environment: SourceFiles(tools: invocation.sources.tools),
        sink: invocation.sink { terminal.say($0) },
        tell: { notice in
          let text = notice.message(in: invocation.wording)
          if notice.isPartOfReport(in: invocation.wording) { return terminal.print(text + "\n") }
          if notice.isProgress { terminal.say(text) } else { terminal.complain(text) }
        })
      switch invocation.action {
      case .report(let request):
        let verdict: GateVerdict? = try session.make(request)
        if let verdict { ExitCode.of(verdict).exit() }
      case .shell(let options): InteractiveShell.run(session, options: options)
      case .web(let web, let options): try serve(session, web, options, invocation, terminal)
      }
    } catch {
      if let message = error.message(in: invocation.wording) { terminal.complain(message) }
      ExitCode.of(error, invocation).exit()
    }
  }

  private static func serve(
    _ session: Session, _ web: WebRequest, _ options: Options, _ invocation: Invocation,
    _ terminal: StandardTerminal
  ) throws(UserError) {
    let settings = WebFrontEnd.Settings(
      address: web.address, allowsRemote: web.allowsRemote,
      viewing: web.opensBrowser ? .ofProcess(for: invocation) : nil)
    do throws(WebError) {
      try WebFrontEnd.run(session, options: options, settings) { terminal.say($0) }
    } catch {
      throw .web(error)
    }
  }
}
