import CLI
import Commands
import Driver
import Formats
import Rendering

/// A command line of pprof's grammar, from its words to what it prints.
enum CommandLineRun {
  /// What a report prints, or a profile as it is before it is compressed.
  static func output(_ arguments: [String]) throws -> [UInt8] {
    guard let invocation = try PprofGrammar.parse(arguments),
      case .report(let request) = invocation.action
    else { return [] }
    let session = try Session.open(
      invocation.sources, environment: SourceFiles(),
      sink: OutputSink(isWatched: false) { _ in }, tell: { _ in })
    switch try session.run(request).content {
    case .report(let report): return TextRenderer.render(report)
    case .profile(let profile): return PprofEncoder.encode(profile)
    }
  }
}
