import Glibc
import Statistics

/// What one profile's values and weights are divided by to be compared with other profiles'.
struct Scale: Sendable, Equatable {
  /// For the values that are shown.
  var value: Double
  /// For the weights of the events behind them.
  var weight: Double

  func divided(by cost: Double) -> Scale {
    cost > 0 ? Scale(value: value / cost, weight: weight / cost) : self
  }

  func rate(of value: Int64) -> Double {
    self.value > 0 ? Double(value) / self.value : 0
  }
}

/// The scales of all profiles of both sides.
struct Scales: Sendable, Equatable {
  var base: [Scale]
  var new: [Scale]
  /// Whether scales are totals that hold the rows' weights.
  var holdWeights = false
  /// The variance of the logarithm of the scales' ratio.
  var logVariance = 0.0

  /// One profile a side by its operations, of which new did so many for each of base's.
  static func operations(_ ratio: Double) -> Scales {
    Scales(base: [Scale(value: 1, weight: 1)], new: [Scale(value: ratio, weight: ratio)])
  }

  /// Values of operations: shares of what an operation costs.
  init(base: [MeasuredProfile], new: [MeasuredProfile], _ costs: OperationCosts) {
    self.base = base.map { Self.total($0).divided(by: costs.base.value) }
    self.new = new.map { Self.total($0).divided(by: costs.new.value) }
    logVariance = costs.base.logVariance + costs.new.logVariance
  }

  init(base: [Scale], new: [Scale], holdWeights: Bool = false) {
    self.base = base
    self.new = new
    self.holdWeights = holdWeights
  }

  init(base: [MeasuredProfile], new: [MeasuredProfile], _ normalization: Normalization) {
    switch normalization {
    case .share, .ops:
      self.base = base.map(Self.total)
      self.new = new.map(Self.total)
      holdWeights = true
    case .robust:
      self = Self.besideTypical(base, new)
    case .duration:
      self.base = base.map(Self.seconds)
      self.new = new.map(Self.seconds)
    case .none:
      self.base = base.map { _ in Scale(value: 1, weight: 1) }
      self.new = new.map { _ in Scale(value: 1, weight: 1) }
    }
  }

  private static func total(_ profile: MeasuredProfile) -> Scale {
    Scale(value: Double(profile.total.value), weight: profile.total.weight)
  }

  private static func seconds(_ profile: MeasuredProfile) -> Scale {
    let seconds = Double(profile.durationNanoseconds) / 1e9
    return Scale(value: seconds, weight: seconds)
  }

}

extension Scales {
  /// What the rows that changed alike take, around one; totals where there are no such rows.
  private static func besideTypical(_ base: [MeasuredProfile], _ new: [MeasuredProfile]) -> Scales {
    let totals = Scales(base: base.map(total), new: new.map(total))
    let rows = ProfileComparison.ownRows(base, new, totals)
    guard let typical = TypicalRows(rows, counts: independentCounts) else { return totals }
    let sizes = typical.base + typical.new
    let mean = exp(sizes.reduce(0) { $0 + log($1) } / Double(sizes.count))
    let scale = { (size: Double) in Scale(value: size / mean, weight: size / mean) }
    return Scales(base: typical.base.map(scale), new: typical.new.map(scale))
  }

  /// Events of both sides, taken to vary as those of single profiles do.
  private static func independentCounts(_ row: ComparedNode) -> (base: Double, new: Double) {
    let sums = (row.base.reduce(.init(), +), row.new.reduce(.init(), +))
    let all = sums.0 + sums.1
    guard all.weight > 0 else { return (0, 0) }
    let unit = all.squaredWeight / all.weight
    let factor = CountDispersion.wholeProcess.ofValues.designFactor(
      base: ExposedCount(count: sums.0.weight / unit, exposure: 1),
      new: ExposedCount(count: sums.1.weight / unit, exposure: 1))
    return (sums.0.weight / unit / factor, sums.1.weight / unit / factor)
  }
}
