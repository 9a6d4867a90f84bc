import Analysis
import Profiles
import RegularExpressions
import Reports

/// Makes trees of frames out of the stacks that the options leave.
struct FrameTreeMaker {
  let basis: ReportBasis
  let tree: FlameTree
  let options: Options
  private let verdicts: FlameVerdicts?

  init(_ input: CommandInput) throws(CommandError) {
    var basis = try ReportBasis(input.addingUp)
    basis.notices += input.sumNotices
    self.basis = basis
    tree = basis.tree
    options = input.options
    verdicts = FlameVerdicts(input)
    try input.continueUnlessInterrupted()
  }

  /// The tree below the roots of all stacks.
  func whole() -> CommandResult {
    result(tree.children(of: 0).map { Int($0) }, callers: false)
  }

  /// The tree of callers or callees of the functions that match.
  func around(_ argument: RegularExpression?, callers: Bool) throws(CommandError) -> CommandResult {
    guard let argument else { throw .noMatches("") }
    let nodes = tree.outermost { argument.matches($0.printableName) }
    guard !nodes.isEmpty else {
      throw CommandError.noMatches(argument.pattern).after(basis.notices)
    }
    return result(nodes, callers: callers)
  }

  private func result(_ nodes: [Int], callers: Bool) -> CommandResult {
    let share = (Double(basis.header.total) * options.nodeFraction).magnitude.rounded(.down)
    var paths = FramePaths(
      tree, from: nodes, callers: callers, cutoff: UInt64(exactly: share) ?? .max)
    paths.keep(options.nodeCount)
    let shape = FrameTree(
      rows: paths.rows.map { row($0) }, isOfCallers: callers, hidden: paths.hidden)
    return CommandResult(
      .report(Report(header: basis.header, body: .frames(shape))), notices: basis.notices)
  }

  func row(_ row: FramePaths.Row) -> FrameTree.Row {
    var shown = FrameTree.Row(
      name: tree.infos[Int(row.frame)].printableName, depth: row.depth, flat: row.flat,
      cum: row.cum)
    shown.verdict = verdicts?.verdict(of: shown.name)
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
