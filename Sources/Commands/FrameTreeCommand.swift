import Analysis
import Profiles
import RegularExpressions
import Reports

/// Makes trees of frames out of the stacks that the options leave.
struct FrameTreeMaker {
  private let basis: ReportBasis
  private let options: Options
  private let verdicts: FlameVerdicts?

  init(_ input: CommandInput) throws(CommandError) {
    var basis = try ReportBasis(input.addingUp)
    basis.notices += input.sumNotices
    self.basis = basis
    options = input.options
    verdicts = FlameVerdicts(input)
    try input.continueUnlessInterrupted()
  }

  /// The tree below the roots of all stacks.
  func whole() throws(CommandError) -> CommandResult {
    result(try basis.paths(above: cutoff), callers: false)
  }

  /// The tree of callers or callees of the functions that match.
  func around(_ argument: RegularExpression?, callers: Bool) throws(CommandError) -> CommandResult {
    guard let argument else { throw .noMatches("") }
    return result(
      try basis.paths(around: argument, callers: callers, above: cutoff), callers: callers)
  }

  private var cutoff: UInt64 {
    let share = (Double(basis.header.total) * options.nodeFraction).magnitude.rounded(.down)
    return UInt64(exactly: share) ?? .max
  }

  private func result(_ whole: FramePaths, callers: Bool) -> CommandResult {
    var paths = whole
    paths.keep(options.nodeCount)
    let rows = paths.rows.map { row($0, paths.name(of: $0)) }
    let shape = FrameTree(rows: rows, isOfCallers: callers, hidden: paths.hidden)
    return CommandResult(
      .report(Report(header: basis.header, body: .frames(shape))), notices: basis.notices)
  }

  private func row(_ row: FramePaths.Row, _ name: String) -> FrameTree.Row {
    var shown = FrameTree.Row(name: name, depth: row.depth, flat: row.flat, cum: row.cum)
    shown.verdict = verdicts?.verdict(of: name)
    return shown
  }
}

/// `calltree`: who calls whom from the roots on, as far as it costs something.
enum CallTreeCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    try FrameTreeMaker(input).whole()
  }
}

/// `callers`: all paths that lead to some functions.
enum CallersTreeCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    try FrameTreeMaker(input).around(input.argument, callers: true)
  }
}

/// `callees`: all paths that lead on from some functions.
enum CalleesTreeCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    try FrameTreeMaker(input).around(input.argument, callers: false)
  }
}
