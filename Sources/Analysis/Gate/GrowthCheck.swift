import Statistics

/// Judges rules on growth by what the tests of a comparison leave possible.
///
/// A row breaks a rule if it is known to have grown, and by more than allowed at the bound of its
/// interval nearest to no change. Where shares are compared, it must have grown beside the median
/// of the other rows too: whatever gets cheaper raises the shares of everything else, and then
/// nothing is known.
package struct GrowthCheck {
  private let comparison: ProfileComparison
  private let unit: String
  /// Changes of all rows that were tested.
  private let ratios: [Double]

  /// Judges rows whose values have a unit.
  package init(_ comparison: ProfileComparison, unit: String) {
    self.comparison = comparison
    self.unit = unit
    ratios = comparison.nodes.filter { $0.test?.isInFamily == true }.map(\.ratio).sorted()
  }

  /// What the comparison says about a rule.
  package func result(_ rule: GrowthRule) throws(GateMismatch) -> GateResult {
    try check(rule)
    if let reason = comparison.untestable, reason != .census {
      return GateResult(.undecidable(.untestable(reason)), tested: 0)
    }
    let rows = comparison.nodes.filter { rule.concerns($0.name) }
    let tested = isExact ? rows.count : rows.count { $0.test?.isInFamily == true }
    let findings = rows.compactMap { finding($0, rule, correction($0)) }
    let inShareOnly = findings.isEmpty ? rows.count { finding($0, rule, 1) != nil } : 0
    if inShareOnly > 0 {
      return GateResult(.undecidable(.sharesMoved(rows: inShareOnly)), tested: tested)
    }
    if findings.isEmpty, tested == 0, !rows.allSatisfy({ isHarmless($0, rule) }) || rows.isEmpty {
      return GateResult(.undecidable(obstacle(rows, rule)), tested: 0)
    }
    return GateResult(findings.sorted(by: Self.isWorse), tested: tested)
  }

  private func check(_ rule: GrowthRule) throws(GateMismatch) {
    switch rule.allowed {
    case .part: break
    case .points where comparison.settings.normalization == .share: break
    case .points: throw .points(rule: rule.text)
    case .quantity:
      guard rule.allowed.quantity(of: unit) != nil else {
        throw .unit(rule: rule.text, unit: unit)
      }
    }
  }

  private func obstacle(_ rows: [ComparedNode], _ rule: GrowthRule) -> GateObstacle {
    if comparison.nodes.isEmpty { return .emptyProfile }
    return rows.isEmpty ? .noSuchFunction : .tooFewSamples
  }

  /// What is counted whole needs no test.
  private var isExact: Bool { comparison.untestable == .census }

  /// So that growth of exactly what is allowed passes.
  private static let rounding = 1e-9

  private func finding(_ row: ComparedNode, _ rule: GrowthRule, _ correction: Double)
    -> GateFinding?
  {
    guard hasGrown(row), let least = leastRatio(row).map({ $0 * correction }), least > 1 else {
      return nil
    }
    let growth = growth(row, from: 1 - 1 / least, relative: least - 1, rule.allowed)
    guard growth.number(in: unit) > rule.allowed.number(in: unit) + Self.rounding else {
      return nil
    }
    return GateFinding(
      name: row.name, measured: .part(row.ratio - 1), atLeast: growth,
      q: row.test == nil ? nil : row.q)
  }

  private func hasGrown(_ row: ComparedNode) -> Bool {
    isExact ? row.ratio > 1 : row.verdict == .grew || row.verdict == .appeared
  }

  /// What makes a ratio of shares one to the median of all other rows, if that lowers it.
  private func correction(_ row: ComparedNode) -> Double {
    guard comparison.settings.normalization == .share, !isExact else { return 1 }
    var others = ratios
    if let own = others.firstIndex(of: row.ratio) { others.remove(at: own) }
    let median = Measurements(others).median
    return median > 1 ? 1 / median : 1
  }

  /// The smallest ratio that is possible.
  private func leastRatio(_ row: ComparedNode) -> Double? {
    guard !isExact else { return row.ratio }
    guard let interval = row.test?.interval else { return nil }
    // Ranks may be significant where their interval just holds no change.
    let lower = max(interval.lower, 1 + 2 * Self.rounding)
    return min(lower, row.ratio)
  }

  /// Growth in the terms of a limit, new being larger by some part of itself.
  private func growth(
    _ row: ComparedNode, from partOfNew: Double, relative: Double, _ limit: GateAmount
  ) -> GateAmount {
    switch limit {
    case .part: .part(relative)
    case .points: .points(row.newRate * partOfNew)
    case .quantity: .quantity(row.newRate * partOfNew * comparison.baseScale, unit: unit)
    }
  }

  /// Whether even the largest growth that is possible would be allowed.
  private func isHarmless(_ row: ComparedNode, _ rule: GrowthRule) -> Bool {
    guard let upper = row.test?.interval.upper, upper.isFinite else { return false }
    // Before by its growth is as much as after by one less its inverse.
    let most = growth(row, from: (upper - 1) / row.ratio, relative: upper - 1, rule.allowed)
    return most.number(in: unit) <= rule.allowed.number(in: unit)
  }

  private static func isWorse(_ left: GateFinding, _ right: GateFinding) -> Bool {
    let sizes = (left.atLeast.number(in: ""), right.atLeast.number(in: ""))
    return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : left.name < right.name
  }
}
