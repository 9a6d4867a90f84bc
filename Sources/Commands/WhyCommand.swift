import Analysis
import Profiles
import RegularExpressions
import Reports

/// `why`: which functions made new profiles cost more than old ones, with the evidence.
enum WhyCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    guard let compared = input.compared, let first = compared.new.first else {
      throw .nothingToCompare
    }
    var sides = ComparisonSides(order: .flat)
    try sides.prepare(compared, input)
    var settings = try DiffCommand.settings(input.options.comparison, sides)
    if input.options.comparison.normalization == nil, sides.holdWaits {
      settings.normalization = .none
    }
    let floor = try NoiseFloor.kept(input, sides, &settings)
    let explanation = ChangeExplanation(
      base: sides.base.map(explained), new: sides.new.map(explained), settings)
    var header = try ReportBasis.header(first.profile, input.options)
    header.format.suitEachValue()
    let file = first.isOpen ? nil : first.name
    var page = ExplanationPage(explanation, sides, file).page
    if let floor { page.comparison.notes.append(.noiseFloor(floor)) }
    return CommandResult(
      .report(Report(header: header, body: .explanation(page))), notices: sides.notices)
  }

  private static func explained(_ side: ComparisonSides.Side) -> ExplainedProfile {
    ExplainedProfile(side.view, side.recovery, side.roots)
  }
}

/// Puts an explanation's findings into a report's.
private struct ExplanationPage {
  private let explanation: ChangeExplanation
  private let sides: ComparisonSides
  private let tabulation: ComparisonTabulation
  private let names: ShortNames
  private let file: String?

  init(_ explanation: ChangeExplanation, _ sides: ComparisonSides, _ file: String?) {
    self.file = file
    self.explanation = explanation
    self.sides = sides
    tabulation = ComparisonTabulation(explanation.comparison, sides, limit: 1)
    names = ShortNames(explanation.names)
  }

  var page: Explanation {
    var table = tabulation.table
    table.rows = []
    table.hidden = .init()
    var page = Explanation(comparison: table)
    page.causes = explanation.causes.map(cause)
    page.minorCauses = explanation.minor
    page.fork = explanation.fork.map { fork in
      .init(
        path: fork.path.map { names[$0] },
        branches: fork.branches.map { (names[$0.name], $0.part) })
    }
    page.shifts = explanation.shifts.map { shift in
      .init(
        name: names[shift.name], container: names[shift.container],
        sources: shift.sources.prefix(3).map { names[$0] })
    }
    page.renames = explanation.renames.map { .init(old: $0.old, new: $0.new) }
    page.collection = explanation.collection.map { collection in
      .init(
        base: collection.cost.base, new: collection.cost.new,
        sites: collection.sites.map { change(names[$0.name], $0.cost) })
    }
    return page
  }

  private func cause(_ cause: ChangeExplanation.Cause) -> Explanation.Cause {
    var result = Explanation.Cause(
      row: tabulation.row(cause.node, name: names[cause.node.name]), part: cause.part,
      path: cause.path.map { names[$0] },
      lines: cause.lines.map { change("\(Path.base($0.0.file)):\($0.0.line)", $0.1) },
      callees: cause.callees.map { change(ShortNames.shortened($0.0), $0.1) })
    let pattern = "^" + RegularExpression.quoted(cause.node.name) + "$"
    result.commands = ["list", "peek"].map { command(name: $0, pattern) }
    return result
  }

  /// A command line, or what to type at the prompt about the profile that is open.
  private func command(name: String, _ pattern: String) -> [String] {
    file.map { ["swprof", "-\(name)=\(pattern)", $0] } ?? [name, pattern]
  }

  private func change(_ name: String, _ cost: ComparedCost) -> Explanation.Change {
    .init(name, base: cost.base, new: cost.new)
  }
}
