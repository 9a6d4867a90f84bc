import CLI
import Commands
import Driver
import Shell

@main
enum Swprof {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    if words.first == BenchstatCommand.name { BenchstatCommand.run(words.dropFirst()) }
    let terminal = StandardTerminal()
    do throws(CommandLineError) {
      switch try CommandLineReading.read(Array(CommandLine.arguments.dropFirst())) {
      case .explain(let text): terminal.say(text)
      case .run(let invocation): run(invocation, terminal)
      }
    } catch {
      terminal.complain(UsageText.answer(to: error))
      ExitCode.failure.exit()
    }
  }

  private static func run(_ invocation: Invocation, _ terminal: StandardTerminal) {
    for warning in invocation.warnings { terminal.complain(warning.message) }
    do throws(UserError) {
      let session = try Session.open(
        invocation.sources, environment: SourceFiles(tools: invocation.sources.tools),
        sink: OutputSink(isWatched: invocation.isWatched) { terminal.say($0) },
        tell: { terminal.complain($0.message(in: invocation.wording)) })
      switch invocation.action {
      case .report(let request): try session.make(request) as Void
      case .shell(let options): InteractiveShell.run(session, options: options)
      case .web: throw .command(.notAvailable("-http"))
      }
    } catch {
      if let message = error.message(in: invocation.wording) { terminal.complain(message) }
      ExitCode.failure.exit()
    }
  }
}
