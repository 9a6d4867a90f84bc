package import Statistics

/// The tests by the number of profiles a side.
package enum TestMethod: Sendable, Equatable {
  /// One a side: the mid-p conditional binomial test with an assumed dispersion.
  case binomial(CountDispersion)
  /// Two to five on the smaller side: the quasi-likelihood t test with a shrunken dispersion.
  case quasiLikelihood
  /// Six and more on both sides: the Mann–Whitney test.
  case ranks
  /// Profiles recorded in turn: signed ranks of pairs, Student's t for fewer than six.
  case pairs

  var isBinomial: Bool {
    if case .binomial = self { true } else { false }
  }

  /// The test for so many profiles.
  init(_ base: [MeasuredProfile], _ new: [MeasuredProfile], _ settings: ComparisonSettings) {
    if settings.isPaired, base.count == new.count, base.count > 1 {
      self = .pairs
      return
    }
    guard base.count == 1, new.count == 1 else {
      self = min(base.count, new.count) < 6 ? .quasiLikelihood : .ranks
      return
    }
    self = .binomial(CountDispersion.assumed(for: base + new, settings))
  }
}

extension CountDispersion {
  /// What is taken for granted of single profiles, or said by the user.
  static func assumed(for profiles: [MeasuredProfile], _ settings: ComparisonSettings)
    -> CountDispersion
  {
    let usual: CountDispersion =
      profiles.allSatisfy(\.isHeap)
      ? .heap : settings.isWithinBenchmark ? .benchmarkRoot : .wholeProcess
    return CountDispersion(
      phi: settings.phi ?? usual.phi, variation: settings.variation ?? usual.variation,
      exposuresHoldCounts: settings.normalization == .share)
  }

  /// The same for values beside no total.
  var ofValues: CountDispersion {
    CountDispersion(phi: phi, variation: variation, exposuresHoldCounts: false)
  }

  /// Heap profiles: allocations are sampled independently, but how much is allocated once and how
  /// much for each operation varies with the number of operations.
  package static let heap = CountDispersion(phi: 1, variation: 0.1)
}
