import Profiles

/// What an explanation is drawn from: comparisons, the tree of paths, and what costs consist of.
struct ExplanationMaterial {
  let comparison: ProfileComparison
  let costs: CostTree
  /// The names of all functions on charged stacks.
  var names: [String] { Array(Set(costs.tree.infos.map(\.printableName))) }
  private let cumComparison: ProfileComparison
  private let relations: Relations
  private let parts: [CostPart]
  private let profiles: [ExplainedProfile]
  /// Beside the typical row; only where a few functions dominate the change.
  private let robust: ProfileComparison?
  private let charged: ChargedCosts

  init(base: [ExplainedProfile], new: [ExplainedProfile], _ settings: ComparisonSettings) {
    let within = settings.isWithinBenchmark
    let flat = (
      base.map { $0.measured(.flat, within: within) },
      new.map { $0.measured(.flat, within: within) }
    )
    comparison = ProfileComparison(base: flat.0, new: flat.1, settings)
    cumComparison = ProfileComparison(
      base: base.map { $0.measured(.cum, within: within) },
      new: new.map { $0.measured(.cum, within: within) }, settings)
    robust = comparison.isDominatedByFew ? Self.robust(flat, settings) : nil
    parts = CostPart.all(Scales(base: flat.0, new: flat.1, settings.normalization))
    profiles = base + new
    costs = CostTree(profiles.map { $0.charged(within: within) }, parts)
    relations = Relations(costs)
    var charged = ChargedCosts()
    for (profile, part) in zip(profiles, parts) {
      charged.add(profile, profile.values(within: within), part)
    }
    self.charged = charged
  }

  private static func robust(
    _ sides: ([MeasuredProfile], [MeasuredProfile]), _ settings: ComparisonSettings
  ) -> ProfileComparison? {
    guard settings.normalization == .share else { return nil }
    var settings = settings
    settings.normalization = .robust
    return ProfileComparison(base: sides.0, new: sides.1, settings)
  }

  /// What the comparison found grown, most first; where it could not judge, all that grew.
  ///
  /// Where a few functions got cheaper the shares of all others grow: then what did not grow beside
  /// the typical row is left out.
  var grown: [ComparedNode] {
    let isJudged = comparison.method != nil
    let ratios = Dictionary(
      (robust?.nodes ?? []).map { ($0.name, $0.ratio) }, uniquingKeysWith: { first, _ in first })
    return comparison.nodes.filter { node in
      let hasGrown =
        isJudged
        ? node.verdict == .grew || node.verdict == .appeared : node.newRate > node.baseRate
      return hasGrown
        && (!comparison.isDominatedByFew || (ratios[node.name] ?? .infinity) > Self.clearly)
    }
    .sorted { ($1.newRate - $1.baseRate, $0.name) < ($0.newRate - $0.baseRate, $1.name) }
  }

  private static let clearly = 1.05

  var renames: [Rename] {
    let isJudged = cumComparison.method != nil
    let known = cumComparison.nodes.filter {
      !isJudged || $0.verdict == .vanished || $0.verdict == .appeared
    }
    var search = RenameSearch(relations, among: Set(known.map(\.name)))
    return search.search()
  }

  var shiftSearch: ShiftSearch {
    let grown = cumComparison.nodes.filter { $0.verdict == .grew }.map(\.name)
    let isShare = comparison.settings.normalization == .share
    return ShiftSearch(
      relations: relations, grown: Set(grown), largestShare: isShare ? Self.mostOfAll : nil)
  }

  /// Callers with a larger share than this keep it whatever happens below them.
  private static let mostOfAll = 0.8

  /// Adds what is known of a cause beside its cost.
  func describe(_ cause: inout ChangeExplanation.Cause) {
    cause.path = costs.mostGrownPath(to: cause.node.name)
    let least = 0.1 * (cause.node.newRate - cause.node.baseRate)
    cause.lines = Self.mostGrown(charged.lines[cause.node.name] ?? [:], atLeast: least) {
      ($0.file, $0.line) < ($1.file, $1.line)
    }
    cause.callees = Self.mostGrown(charged.callees[cause.node.name] ?? [:], atLeast: least, <)
  }

  private static func mostGrown<Key>(
    _ costs: [Key: ComparedCost], atLeast least: Double, _ precedes: (Key, Key) -> Bool
  ) -> [(Key, ComparedCost)] {
    let grown = costs.filter { $0.value.growth > 0 && $0.value.growth >= least }
    let sorted = grown.sorted {
      $0.value.growth != $1.value.growth
        ? $0.value.growth > $1.value.growth : precedes($0.key, $1.key)
    }
    return sorted.prefix(3).map { ($0.key, $0.value) }
  }

  /// The collector's part of whole profiles; nil where it did not grow by a hundredth of them.
  var collection: ChangeExplanation.Collection? {
    var cost = ComparedCost()
    for (profile, part) in zip(profiles, parts) {
      let share = Self.collectorShare(profile) / Double(part.profiles)
      if part.isNew { cost.new += share } else { cost.base += share }
    }
    guard cost.growth >= 0.01 else { return nil }
    let sites = Self.mostGrown(charged.allocations, atLeast: 0, <)
      .filter { $0.1.new > $0.1.base * Self.clearly }
    return .init(cost: cost, sites: sites.map { .init(name: $0.0, cost: $0.1) })
  }

  private static func collectorShare(_ profile: ExplainedProfile) -> Double {
    let values = profile.view.values.values
    let all = values.reduce(0.0) { $0 + Double($1) }
    let works = CollectorSamples(profile).isCollecting
    let collecting = zip(values, works).reduce(0.0) { $1.1 ? $0 + Double($1.0) : $0 }
    return all > 0 ? collecting / all : 0
  }
}

/// Which samples were taken while the garbage collector was at work.
private struct CollectorSamples {
  private(set) var isCollecting: [Bool] = []

  init(_ explained: ExplainedProfile) {
    let (profile, origins) = (explained.view.profile, explained.origins)
    let isCollector = profile.locations.map { location in
      profile.lines[location.lines].contains {
        $0.function.map { origins[$0.index] == .collector } ?? false
      }
    }
    var onStack: [Bool] = []
    profile.samples.stacks.forEach { (_, rootFirst, shared) in
      onStack.removeSubrange(shared...)
      for index in shared..<rootFirst.count {
        let isBelow = onStack.last ?? false
        let isHere = isCollector[rootFirst[index].index]
        onStack.append(isBelow || isHere)
      }
      isCollecting.append(onStack.last ?? false)
    }
  }
}
