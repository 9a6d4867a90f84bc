import Analysis
import Profiles

/// The profiles of both sides, filtered as the options say, and what they have in common.
struct ComparisonSides {
  let order: CallGraph.Order
  /// Whether packages are compared in place of functions.
  var isByPackage = false
  private(set) var base: [Side] = []
  private(set) var new: [Side] = []
  /// Whether samples of interruptions were charged to the functions that were interrupted.
  private(set) var holdsPreemption = false
  private(set) var notices: [CommandNotice] = []

  /// One profile, ready to be measured.
  struct Side {
    let name: String
    let view: ProfileView
    let recovery: CountRecovery
    let roots: BenchmarkRoots
    let type: (name: String, unit: String)
  }

  init(order: CallGraph.Order) {
    self.order = order
  }

  mutating func prepare(_ compared: ComparedProfiles, _ input: CommandInput) throws(CommandError) {
    for profile in compared.base { base.append(try side(profile, input)) }
    for profile in compared.new { new.append(try side(profile, input)) }
    guard let first = all.first else { throw .nothingToCompare }
    for side in all where side.type != first.type {
      throw .differentValues(
        .init(file: first.name, type: first.type.name, unit: first.type.unit),
        .init(file: side.name, type: side.type.name, unit: side.type.unit))
    }
  }

  private mutating func side(_ named: NamedProfile, _ input: CommandInput) throws(CommandError)
    -> Side
  {
    // Decided on what was recorded; the filters then see the stacks as they are compared.
    let column = try SampleSelection.column(
      of: named.profile, named: input.options.sampleIndex)
    let recovery = CountRecovery(named.profile, column: column)
    var profile = named.profile
    if recovery.isClock, profile.holdsPreemption {
      holdsPreemption = true
      profile = profile.chargingPreemptionToCallers()
    }
    var basis = try ReportBasis(input.replacing(profile: profile))
    if isByPackage { basis.reshape("packages") { $0.withPackagesAsFunctions() } }
    for notice in basis.notices where !notices.contains(notice) { notices.append(notice) }
    let type = named.profile.sampleTypes[column]
    return Side(
      name: named.name, view: basis.view,
      recovery: recovery,
      roots: BenchmarkRoots(basis.view.profile),
      type: (named.profile.strings[type.type], named.profile.strings[type.unit]))
  }

  private var all: [Side] { base + new }

  /// The values that are compared.
  var type: (name: String, unit: String) { all.first?.type ?? ("", "") }

  /// The unit of the values that are compared.
  var unit: String { all.first?.type.unit ?? "" }

  /// The one benchmark that all profiles hold samples of.
  var benchmark: String? {
    let names = benchmarks
    guard names.count == 1, all.allSatisfy({ $0.view.values.divisors == nil }) else { return nil }
    return all.allSatisfy { $0.roots.names == names } ? names[0] : nil
  }

  /// All benchmarks that the profiles hold samples of.
  var benchmarks: [String] {
    all.flatMap(\.roots.names).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// What is counted whole, a mean or a difference is compared as it is; all else in shares.
  var usualNormalization: Normalization {
    let isShared = all.allSatisfy {
      ![.none(.census), .none(.difference)].contains($0.recovery.rule)
        && $0.view.values.divisors == nil
    }
    return isShared ? .share : .none
  }

  /// Whether values are times spent waiting, or how often: their total is what changes.
  var holdWaits: Bool {
    all.contains { side in
      switch side.recovery.rule {
      case .delays, .none(.waiting): true
      default: side.type.name == "contentions"
      }
    }
  }

  /// The samples of one benchmark; nil where a profile has none of them.
  func measured(benchmark: String) -> (base: [MeasuredProfile], new: [MeasuredProfile])? {
    guard all.allSatisfy({ $0.roots.names.contains(benchmark) }) else { return nil }
    let measure = { [order] (side: Side) in
      MeasuredProfile(
        side.view, side.recovery, order: order, within: side.roots.restricted(to: benchmark))
    }
    return (base.map(measure), new.map(measure))
  }

  func measured(within benchmark: Bool) -> (base: [MeasuredProfile], new: [MeasuredProfile]) {
    let measure = { [order] (side: Side) in
      MeasuredProfile(
        side.view, side.recovery, order: order, within: benchmark ? side.roots : nil)
    }
    return (base.map(measure), new.map(measure))
  }
}
