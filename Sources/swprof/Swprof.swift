import CLI
import Commands
import Driver
import Shell

@main
enum Swprof {
  static func main() {
    let terminal = StandardTerminal()
    do throws(CommandLineError) {
      guard let invocation = try PprofGrammar.parse(Array(CommandLine.arguments.dropFirst())) else {
        terminal.say(UsageText.text)
        ExitCode.success.exit()
      }
      for warning in invocation.warnings { terminal.complain(warning.message) }
      run(invocation, terminal)
    } catch {
      if error.deservesUsage { terminal.say(UsageText.text) }
      terminal.complain("swprof: " + error.message)
      ExitCode.failure.exit()
    }
  }

  private static func run(_ invocation: Invocation, _ terminal: StandardTerminal) {
    do throws(UserError) {
      let session = try Session.open(
        invocation.sources, environment: NoSources(),
        sink: OutputSink(isWatched: false) { terminal.say($0) },
        tell: { terminal.complain($0.message) })
      switch invocation.action {
      case .report(let request): try session.make(request) as Void
      case .shell(let options):
        var shell = InteractiveShell(session, terminal, options: options)
        shell.run()
      case .web: throw .command(.notAvailable("-http"))
      }
    } catch {
      terminal.complain("swprof: " + error.message)
      ExitCode.failure.exit()
    }
  }
}
