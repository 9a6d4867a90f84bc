import Analysis
import Profiles
import Reports
import Statistics

/// `diff`: what changed between two profiles, and what of it is more than noise.
enum DiffCommand: ReportMaker {
  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    guard let compared = input.compared, let first = compared.new.first else {
      throw .nothingToCompare
    }
    let gate = input.options.comparison.gate.map {
      GateJudgement(input: input, compared: compared, options: $0)
    }
    let rules = try gate?.rules()
    var sides = ComparisonSides(order: input.options.sort == .cum ? .cum : .flat)
    try sides.prepare(compared, input)
    let settings = try settings(input.options.comparison, sides)
    let (base, new) = sides.measured(within: settings.isWithinBenchmark)
    let comparison = ProfileComparison(base: base, new: new, settings)
    var header = try ReportBasis.header(first.profile, input.options)
    if header.format.outputUnit == "minimum" { header.format.outputUnit = "auto" }
    var table = ComparisonTabulation(comparison, sides, limit: input.options.nodeCount).table
    if let gate, let rules { table.gate = try gate.outcome(rules, comparison, sides) }
    return CommandResult(
      .report(Report(header: header, body: .comparison(table))), notices: sides.notices)
  }

  /// How the options want sides to be judged.
  static func settings(_ options: ComparisonOptions, _ sides: ComparisonSides)
    throws(CommandError) -> ComparisonSettings
  {
    var settings = ComparisonSettings()
    settings.alpha = options.alpha
    settings.phi = options.phi
    settings.variation = options.variation
    settings.smallestChange = options.smallestChange
    guard let control = FalseDiscoveryControl(rawValue: options.falseDiscovery) else {
      throw .unknownChoice(
        options.falseDiscovery, known: FalseDiscoveryControl.allCases.map(\.rawValue))
    }
    settings.control = control
    let chosen = options.normalization ?? sides.usualNormalization.rawValue
    guard let normalization = Normalization(rawValue: chosen) else {
      throw .unknownChoice(chosen, known: Normalization.allCases.map(\.rawValue))
    }
    settings.normalization = normalization
    settings.isWithinBenchmark = normalization == .share && sides.benchmark != nil
    return settings
  }
}
