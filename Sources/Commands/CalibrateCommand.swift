import Analysis
import Profiles
import Reports
import Units

/// `calibrate`: how much profiles of one binary vary on this machine.
enum CalibrateCommand: ReportMaker {
  private static let fewest = 3

  static func run(_ input: CommandInput) throws(CommandError) -> CommandResult {
    guard let compared = input.compared, compared.base.count >= fewest,
      let first = compared.base.first
    else { throw .tooFewToCalibrate(given: input.compared?.base.count ?? 0, needed: fewest) }
    var flat = ComparisonSides(order: .flat)
    try flat.prepare(compared, input)
    var cum = ComparisonSides(order: .cum)
    try cum.prepare(compared, input)
    var settings = try DiffCommand.settings(input.options.comparison, flat)
    settings.phi = nil
    let profiles = flat.measured(within: settings.isWithinBenchmark).base
    if let reason = profiles.lazy.compactMap(\.untestable).first {
      throw .notCalibrated(.init(reason))
    }
    let calibration = Calibration(
      flat: profiles, cum: cum.measured(within: settings.isWithinBenchmark).base, settings)
    let floor = NoiseFloor(
      flat, isWithinBenchmark: settings.isWithinBenchmark, calibration)
    let header = try ReportBasis.header(first.profile, input.options)
    var result = CommandResult(
      .report(Report(header: header, body: .lines(text(floor, calibration, flat)))),
      notices: flat.notices)
    result.noiseFloor = floor
    return result
  }

  private static func text(
    _ floor: NoiseFloor, _ calibration: Calibration, _ sides: ComparisonSides
  ) -> PlainLines {
    let scope = floor.isWithinBenchmark ? sides.benchmark.map(ShortNames.shortened) : nil
    let pairs = { (pairs: Calibration.Pairs) in "\(pairs.different) of \(pairs.all)" }
    return PlainLines([
      "\(floor.profiles) profiles of \(floor.type), shares of \(scope ?? "the whole profile")",
      "phi \(DecimalText.fixed(floor.phi, places: 2)): counts vary so many times as much as chance has it",
      "cv \(DecimalText.fixed(floor.variation * 100, places: 1))%: costs vary so much between runs",
      "pairs that seem to differ: \(pairs(calibration.flat)) by flat values, "
        + "\(pairs(calibration.cum)) by cum",
    ])
  }
}
