import Analysis
import Profiles
import Reports

/// `flame`: all stacks merged from their roots on, in a picture or for a page.
enum FlameCommand: ReportMaker {
  static func run(_ original: CommandInput) throws(CommandError) -> CommandResult {
    let input = original.addingUp
    let maker = try FlameMaker(input)
    var basis = try maker.basis()
    basis.header.isCompact = false
    basis.header.format.suitEachValue()
    var flame = try maker.flame(basis)
    flame.style = try style(input.options)
    return CommandResult(
      .report(Report(header: basis.header, body: .flame(flame))),
      notices: basis.notices + original.sumNotices)
  }

  private static func style(_ options: Options) throws(CommandError) -> FlameStyle {
    var style = FlameStyle()
    style.rises = options.flames
    style.isRelative = options.flameRelative
    if let shape = try FlameStyle.Shape.named(options.flameShape) { style.shape = shape }
    return style
  }
}

/// What the stacks of a flame graph are made of.
enum FlameUnit: String, CaseIterable {
  case function, package, line, file

  /// How finely frames have to be told apart for it.
  var granularity: Granularity {
    switch self {
    case .function, .package: .functions
    case .line: .lines
    case .file: .files
    }
  }
}

extension RawRepresentable<String> where Self: CaseIterable {
  /// What an option names; nil for nothing.
  fileprivate static func named(_ name: String) throws(CommandError) -> Self? {
    guard !name.isEmpty else { return nil }
    guard let found = Self(rawValue: name) else {
      throw .unknownChoice(name, known: allCases.map(\.rawValue))
    }
    return found
  }
}

/// Merges the stacks of one profile, or of both sides of a comparison.
private struct FlameMaker {
  private let input: CommandInput
  private let unit: FlameUnit?

  init(_ input: CommandInput) throws(CommandError) {
    unit = try FlameUnit.named(input.options.flameBy)
    var options = input.options
    if let unit { options.granularity = unit.granularity }
    self.input = input.replacing(options: options)
  }

  /// The profile as stacks are to be merged.
  func basis() throws(CommandError) -> ReportBasis { try basis(of: input) }

  private func basis(of input: CommandInput) throws(CommandError) -> ReportBasis {
    var basis = try ReportBasis(input)
    if unit == .package { basis.reshape("packages") { $0.withPackagesAsFunctions() } }
    return basis
  }

  func flame(_ basis: ReportBasis) throws(CommandError) -> FlameGraph {
    let merging = FlameGraph.Merging(isTrimmed: input.options.trim, isByPackage: unit == .package)
    guard let compared = input.compared ?? input.sidesOfDifference else {
      return FlameGraph(basis.view, merging)
    }
    var flame =
      input.compared == nil
      ? FlameGraph(basis.view, merging)
      : FlameGraph(new: try views(compared.new), old: try views(compared.base), merging)
    try input.continueUnlessInterrupted()
    let verdicts = FlameVerdicts(compared, input, isByPackage: unit == .package)
    verdicts?.mark(&flame)
    return flame
  }

  private func views(_ profiles: [NamedProfile]) throws(CommandError) -> [ProfileView] {
    var views: [ProfileView] = []
    for named in profiles {
      views.append(try basis(of: input.replacing(profile: named.profile)).view)
    }
    return views
  }
}
