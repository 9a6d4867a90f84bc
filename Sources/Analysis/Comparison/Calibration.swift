import Glibc
import Statistics

/// How much profiles of one binary vary between runs, found out from several of them.
///
/// A row's counts vary as D = φ·(1 − p̂) + cv²·N/2 times a Poisson variance: φ is the mean over rows
/// of few samples, cv what rows of many vary beyond that. Both are raised until no more pairs of
/// the profiles seem to differ than false discoveries are allowed. O(profiles² · rows log rows).
package struct Calibration: Sendable, Equatable {
  package private(set) var phi = 1.0
  package private(set) var variation = 0.0
  /// Pairs that seem to differ, and all pairs, by flat and by cum values.
  package private(set) var flat = Pairs()
  package private(set) var cum = Pairs()

  /// How many pairs of profiles seem to differ.
  package struct Pairs: Sendable, Equatable {
    package fileprivate(set) var different = 0
    package fileprivate(set) var all = 0
  }

  /// Looks at the same profiles, measured flat and cum.
  package init(
    flat: [MeasuredProfile], cum: [MeasuredProfile], _ settings: ComparisonSettings
  ) {
    let rows = Self.rows(flat) + Self.rows(cum)
    let small = Measurements(rows.filter { $0.mean < Self.many }.map(\.dispersion))
    if small.count > 0 { phi = max(1, small.mean) }
    let excess = Measurements(
      rows.filter { $0.mean >= Self.many }.map { [phi] row in
        max(0, row.dispersion - phi) * (1 - row.share) / row.mean
      })
    if excess.count > 0 { variation = excess.mean.squareRoot() }
    for _ in 0..<20 {
      self.flat = pairs(flat, settings)
      self.cum = pairs(cum, settings)
      guard max(self.flat.rate, self.cum.rate) > settings.alpha else { return }
      phi *= 1.15
      variation = max(variation, 0.01) * 1.15
    }
  }

  private static let many = 50.0
  private static let fewest = 5.0

  private typealias Row = (mean: Double, share: Double, dispersion: Double)

  private static func rows(_ profiles: [MeasuredProfile]) -> [Row] {
    let names = profiles.reduce(into: Set<String>()) { $0.formUnion($1.nodes.keys) }
    return names.sorted().compactMap { name in
      row(profiles.map { $0.nodes[name] ?? NodeMeasurement() }, profiles.map(\.total))
    }
  }

  /// Pearson's statistic by its degrees of freedom, of counts brought to weights of one.
  private static func row(_ nodes: [NodeMeasurement], _ totals: [NodeMeasurement]) -> Row? {
    let all = nodes.reduce(NodeMeasurement(), +)
    let whole = totals.reduce(0) { $0 + $1.weight }
    guard all.weight > 0, whole > 0, nodes.count > 1 else { return nil }
    let unit = all.squaredWeight / all.weight
    let share = all.weight / whole
    let mean = all.weight / unit / Double(nodes.count)
    guard mean >= fewest, share < 0.95 else { return nil }
    let pearson = zip(nodes, totals).reduce(0.0) { sum, pair in
      let expected = pair.1.weight / unit * share
      let difference = pair.0.weight / unit - expected
      return expected > 0 ? sum + difference * difference / expected : sum
    }
    return (mean, share, pearson / Double(nodes.count - 1) / (1 - share))
  }

  private func pairs(_ profiles: [MeasuredProfile], _ settings: ComparisonSettings) -> Pairs {
    var settings = settings
    settings.phi = phi
    settings.variation = variation
    var pairs = Pairs()
    for first in profiles.indices {
      for second in profiles[(first + 1)...] {
        let comparison = ProfileComparison(base: [profiles[first]], new: [second], settings)
        pairs.all += 1
        pairs.different += comparison.nodes.contains(where: \.hasChanged) ? 1 : 0
      }
    }
    return pairs
  }
}

extension Calibration.Pairs {
  fileprivate var rate: Double { all == 0 ? 0 : Double(different) / Double(all) }
}
