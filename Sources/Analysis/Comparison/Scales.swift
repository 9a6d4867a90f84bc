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

  /// Leaves one profile a side as it is.
  static let ones = Scales(base: [Scale(value: 1, weight: 1)], new: [Scale(value: 1, weight: 1)])

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
      let sizes = Self.sizes(base + new)
      self.base = Array(sizes.prefix(base.count))
      self.new = Array(sizes.dropFirst(base.count))
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

  private static let fewestEvents = 10.0

  /// Medians of ratios to the geometric mean over all profiles (Anders and Huber 2010), over the
  /// rows that every profile has ten events of; totals where there are no such rows.
  private static func sizes(_ profiles: [MeasuredProfile]) -> [Scale] {
    var ratios: [[Double]] = profiles.map { _ in [] }
    for name in profiles.first?.nodes.keys.sorted() ?? [] {
      let rows = profiles.compactMap { $0.nodes[name] }
      guard rows.count == profiles.count,
        rows.allSatisfy({ $0.effectiveCount >= fewestEvents })
      else { continue }
      let mean = rows.reduce(0) { $0 + log($1.weight) } / Double(rows.count)
      for (index, row) in rows.enumerated() { ratios[index].append(row.weight / exp(mean)) }
    }
    guard ratios.first?.isEmpty == false else { return profiles.map(total) }
    return ratios.map { ratios in
      let size = Measurements(ratios).median
      return Scale(value: size, weight: size)
    }
  }
}
