import RegularExpressions
import Statistics

/// Judges rules on costs by the profiles of the new side.
///
/// A share breaks a rule if it is too large even at the lower bound of its one-sided interval. A
/// quantity of a single profile is taken as it is; several profiles are judged by the t
/// distribution of their values.
package struct BudgetCheck {
  private let profiles: [MeasuredProfile]
  private let settings: ComparisonSettings
  private let unit: String

  /// Judges profiles whose values have a unit.
  package init(_ profiles: [MeasuredProfile], _ settings: ComparisonSettings, unit: String) {
    self.profiles = profiles
    self.settings = settings
    self.unit = unit
  }

  /// What the profiles say about a rule that is not about measurements of benchmarks.
  package func result(_ rule: BudgetRule) throws(GateMismatch) -> GateResult {
    if case .quantity = rule.limit, rule.limit.quantity(of: unit) == nil {
      throw .unit(rule: rule.text, unit: unit)
    }
    guard profiles.contains(where: { $0.total.value != 0 }) else {
      return GateResult(.undecidable(.emptyProfile), tested: 0)
    }
    let rows = rows(rule.subject)
    let findings = rows.compactMap { finding($0.name, $0.measurements, rule.limit) }
    return GateResult(
      findings.sorted { $0.measured.number(in: unit) > $1.measured.number(in: unit) },
      tested: rows.count)
  }

  private typealias Row = (name: String, measurements: [NodeMeasurement])

  private func rows(_ subject: BudgetRule.Subject) -> [Row] {
    switch subject {
    case .total: return [("total", profiles.map(\.total))]
    case .function(let wanted, _): return rows { Self.isCalled($0, wanted) }
    case .functions(let expression, _): return rows { expression.matches($0) }
    case .measurement: return []
    }
  }

  private func rows(_ isWanted: (String) -> Bool) -> [Row] {
    let names = profiles.reduce(into: Set<String>()) { $0.formUnion($1.nodes.keys) }
    return names.filter(isWanted).sorted().map { name in
      (name, profiles.map { $0.nodes[name] ?? NodeMeasurement() })
    }
  }

  /// A function's name may be written without the folders of its package.
  private static func isCalled(_ name: String, _ wanted: String) -> Bool {
    name == wanted || name.hasSuffix("/" + wanted)
  }

  private func finding(_ name: String, _ row: [NodeMeasurement], _ limit: GateAmount)
    -> GateFinding?
  {
    let isShare = if case .part = limit { true } else { false }
    let measurements = isShare ? shares(row) : Measurements(row.map { Double($0.value) })
    let least = isShare && row.count == 1 ? leastShare(row[0]) : leastMean(measurements)
    guard least > limit.number(in: unit) else { return nil }
    let amount = { [unit] (number: Double) -> GateAmount in
      isShare ? .part(number) : .quantity(number, unit: unit)
    }
    return GateFinding(name: name, measured: amount(measurements.mean), atLeast: amount(least))
  }

  private func shares(_ row: [NodeMeasurement]) -> Measurements {
    Measurements(
      zip(row, profiles).map { $1.total.value == 0 ? 0 : Double($0.value) / Double($1.total.value) }
    )
  }

  private func leastShare(_ node: NodeMeasurement) -> Double {
    guard let profile = profiles.first, profile.untestable == nil, node.weight > 0 else {
      return shares([node]).mean
    }
    let unit = node.squaredWeight / node.weight
    return ShareEstimate(
      part: node.weight / unit, whole: profile.total.weight / unit,
      dispersion: .assumed(for: [profile], settings)
    ).lowerBound(alpha: settings.alpha)
  }

  /// The lower bound of the mean, one-sided; a single value is its own.
  private func leastMean(_ values: Measurements) -> Double {
    guard values.count > 1 else { return values.mean }
    let t = StudentT(degrees: Double(values.count - 1)).criticalValue(alpha: 2 * settings.alpha)
    return values.mean - t * (values.variance / Double(values.count)).squareRoot()
  }
}
