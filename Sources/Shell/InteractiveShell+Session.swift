import Bytes
package import Commands
package import Driver
import Rendering

extension InteractiveShell<Session, UserTerminal> {
  /// Lets the user of the process's standard streams explore a profile.
  package static func run(_ session: Session, options: Options) {
    let sets = OptionSetFile()
    var session = session.copied().remembering()
    let terminal = UserTerminal(
      MessageBytes(for: session.sources),
      color: session.screen.map { $0.hasColor ? .always : .never } ?? .auto,
      completion: Completion(
        words: { [session] in session.vocabulary(options) }, savedNames: { sets.load().map(\.name) }
      ))
    if case .editing = terminal {
      Interruption.watch()
      session = session.leavingWhenInterrupted()
    }
    var shell = InteractiveShell(session, terminal, options: options, sets: sets)
    shell.run()
  }
}
