import Commands
import Profiles
import RegularExpressions
import Reports
import Testing

/// Runs commands on written profiles.
enum Running {
  /// The report of a command, with the command's own changes to the options.
  static func report(
    _ command: String, on profile: Profile, argument: String? = nil,
    _ change: (inout Options) -> Void = { _ in }
  ) throws -> Report {
    var options = Options()
    change(&options)
    let row = try #require(CommandCatalog.command(named: command))
    let input = CommandInput(
      profile: profile, options: row.overrides.applied(to: options),
      argument: try argument.map { try RegularExpression($0) }, environment: WrittenSources())
    guard case .report(let report) = try row.run(input).content else {
      throw CommandError.noTree(command: command)
    }
    return report
  }

  /// The rows of a table of nodes.
  static func rows(
    on profile: Profile, _ change: (inout Options) -> Void = { _ in }
  ) throws -> [TopTable.Row] {
    guard case .top(let table) = try report("top", on: profile, change).body else { return [] }
    return table.rows
  }

  /// The entries of a table of neighbours.
  static func entries(
    on profile: Profile, matching argument: String? = nil,
    _ change: (inout Options) -> Void = { _ in }
  ) throws -> [CallerTable.Entry] {
    let command = argument == nil ? "tree" : "peek"
    guard
      case .callers(let table) = try report(command, on: profile, argument: argument, change).body
    else { return [] }
    return table.entries
  }
}

/// Sources that are there for every path: ten numbered lines.
struct WrittenSources: Environment {
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    (1...10).map { "line \($0) of \(path)" }
  }
}
