import Commands
import Profiles
import Reports
import Testing

/// An environment for commands that need nothing of the world.
struct NoWorld: Environment {
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    throw .missing(path: path)
  }
}

/// Runs a command as front ends do.
func run(
  _ name: String, _ profile: Profile, _ change: (inout Options) -> Void = { _ in }
) throws -> CommandResult.Content {
  let command = try #require(CommandCatalog.command(named: name))
  var options = Options()
  change(&options)
  return try command.run(
    CommandInput(
      profile: profile, options: command.overrides.applied(to: options), environment: NoWorld())
  ).content
}

/// The findings of a command that makes a report.
func shape(
  _ name: String, _ profile: Profile, _ change: (inout Options) -> Void = { _ in }
) throws -> Shape {
  guard case .report(let report) = try run(name, profile, change) else {
    throw CommandError.noTree(command: name)
  }
  return report.body
}
