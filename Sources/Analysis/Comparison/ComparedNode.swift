import Statistics

/// A node of both sides of a comparison, with what can be said of its change.
package struct ComparedNode: Sendable, Equatable {
  package let name: String
  /// The benchmark it belongs to, where several are compared one by one.
  package internal(set) var benchmark: String?
  /// One measurement a profile.
  package let base: [NodeMeasurement]
  /// One measurement a profile.
  package let new: [NodeMeasurement]
  /// The typical value relative to what the comparison normalises by.
  package let baseRate: Double
  package let newRate: Double
  /// Part of the whole change, or the change of the share where shares are compared; signed, and
  /// not a number where the whole did not change.
  package internal(set) var contribution = 0.0
  /// The result of the test; nil where nothing can be tested.
  package internal(set) var test: RowTest?
  /// p adjusted for the number of rows tested.
  package internal(set) var q = Double.nan
  package internal(set) var verdict = Verdict.untested
  /// How it changed beside the rows that changed alike; nil where that was not asked.
  package internal(set) var besideTypical: BesideTypical?
  /// Whether that decided, its share alone being undecided.
  package internal(set) var isToldBesideTypical = false

  /// A test of what a row takes together with the typical ones.
  package struct BesideTypical: Sendable, Equatable {
    /// The probability of a difference at least this large by chance.
    package let p: Double
    /// p adjusted for the number of rows tested so.
    package internal(set) var q = Double.nan
    let hasRisen: Bool
    let isInFamily: Bool

    init(p: Double, hasRisen: Bool, isInFamily: Bool) {
      self.p = p
      self.hasRisen = hasRisen
      self.isInFamily = isInFamily
    }
  }

  /// What became of the node.
  package enum Verdict: Sendable, Equatable {
    case grew, shrank
    /// Not there before, or not there any more.
    case appeared, vanished
    /// Too little is known to tell it from noise.
    case undecided
    /// Known to differ by less than matters.
    case equal
    /// Not judged.
    case untested
  }

  init(name: String, base: [NodeMeasurement], new: [NodeMeasurement], _ scales: Scales) {
    self.name = name
    self.base = base
    self.new = new
    baseRate = Self.typical(base, scales.base)
    newRate = Self.typical(new, scales.new)
  }

  /// A row whose rates are known.
  init(
    name: String, base: [NodeMeasurement], new: [NodeMeasurement],
    rates: (base: Double, new: Double)
  ) {
    self.name = name
    self.base = base
    self.new = new
    baseRate = rates.base
    newRate = rates.new
  }

  /// New by base; infinite for what was not there, not a number where there is nothing.
  package var ratio: Double {
    baseRate == 0 ? (newRate == 0 ? .nan : .infinity) : newRate / baseRate
  }

  /// Whether it is known to have changed.
  package var hasChanged: Bool {
    switch verdict {
    case .grew, .shrank, .appeared, .vanished: true
    case .undecided, .equal, .untested: false
    }
  }

  private static func typical(_ side: [NodeMeasurement], _ scales: [Scale]) -> Double {
    let rates = Measurements(zip(side, scales).map { $1.rate(of: $0.value) })
    // What only some profiles saw is not nothing.
    return rates.median == 0 && !side.isEmpty ? rates.mean : rates.median
  }

  /// Decides by the adjusted p-value, and by the interval whether a difference would matter.
  mutating func judge(_ settings: ComparisonSettings) {
    guard let test else { return }
    guard test.isInFamily, q <= settings.alpha else {
      let isEqual = test.interval.isEquivalence(within: settings.smallestChange)
      return verdict = isEqual ? .equal : .undecided
    }
    if test.interval.isEquivalence(within: settings.smallestChange) { return verdict = .equal }
    decide()
  }

  private mutating func decide() {
    let rises = ratio > 1
    let isOneSided = baseRate == 0 || newRate == 0
    verdict = rises ? (isOneSided ? .appeared : .grew) : (isOneSided ? .vanished : .shrank)
  }

  /// Decides by the change beside the typical rows where the share moved the same way.
  mutating func judgeBesideTypical(q: Double, _ settings: ComparisonSettings) {
    besideTypical?.q = q
    guard q <= settings.alpha, verdict == .undecided, ratio != 1,
      besideTypical?.hasRisen == (ratio > 1)
    else { return }
    isToldBesideTypical = true
    decide()
  }
}
