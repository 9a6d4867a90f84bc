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
    let results = try BenchmarkResults(input)
    var settings = try settings(input.options.comparison, sides)
    let floor = try NoiseFloor.kept(input, sides, &settings)
    let outcome = try ComparisonMaker(
      sides: sides, settings: settings, results: results,
      isSplit: try isSplit(input.options.comparison)
    ).outcome()
    var header = try ReportBasis.header(first.profile, input.options)
    header.format.suitEachValue()
    var table = ComparisonTabulation(outcome, sides, limit: input.options.nodeCount).table
    if let floor { table.notes.append(.noiseFloor(floor)) }
    if let gate, let rules {
      table.gate = try gate.outcome(rules, outcome.comparison, sides, results)
    }
    return CommandResult(
      .report(Report(header: header, body: .comparison(table))), notices: sides.notices)
  }

  private static func isSplit(_ options: ComparisonOptions) throws(CommandError) -> Bool {
    switch options.split {
    case nil, "none": return false
    case "benchmark": return true
    case let other?: throw .unknownChoice(other, known: ["benchmark", "none"])
    }
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
    settings.isPaired = options.isPaired
    let usual = options.results == nil ? sides.usualNormalization : .ops
    let chosen = options.normalization ?? usual.rawValue
    guard let normalization = Normalization(rawValue: chosen) else {
      throw .unknownChoice(chosen, known: Normalization.allCases.map(\.rawValue))
    }
    settings.normalization = normalization
    settings.isWithinBenchmark = normalization == .share && sides.benchmark != nil
    return settings
  }
}
