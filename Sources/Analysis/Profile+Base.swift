package import Profiles

/// How a profile is compared with another.
package enum BaseKind: Sendable {
  /// What equals a sample of the base cancels out; percentages are of what is left.
  case subtracted
  /// Samples of the base stay apart and carry a label; percentages are of the base.
  case difference
}

extension Profile {
  /// Text label by which samples of a base are known.
  package static let baseLabel = (key: "pprof::base", value: "true")

  /// The profile minus a base, perhaps scaled to the base's total first.
  package func minus(
    _ base: Profile, as kind: BaseKind, normalized: Bool = false, rules: MergeRules = .pprof
  ) throws(CombineError) -> ProfileCombiner.Sum {
    let marked =
      kind == .difference ? base.labelled(Self.baseLabel.key, Self.baseLabel.value) : base
    var scaled = self
    if normalized {
      do {
        scaled = try self.normalized(to: marked)
      } catch {
        throw .merge(error)
      }
    }
    var combiner = ProfileCombiner(rules: rules)
    try combiner.add(scaled)
    try combiner.add(marked.scaled(by: -1, rules.overflow))
    return try combiner.finish() ?? ProfileCombiner.Sum(profile: self, hasOverflowed: false)
  }

  /// The two profiles that a difference was made of; nil for what is none.
  package var sidesOfDifference: (base: Profile, new: Profile)? {
    guard let isBase = baseSamples else { return nil }
    var (base, new) = (self, self)
    base.samples = samples.filtered(by: isBase)
    new.samples = samples.filtered(by: isBase.map { !$0 })
    return (base.scaled(by: -1), new)
  }

  /// Marks the samples that belong to the base of a difference; nil if there are none.
  package var baseSamples: [Bool]? {
    samples(labelled: Self.baseLabel.key, Self.baseLabel.value)
  }
}
