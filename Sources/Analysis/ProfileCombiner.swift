package import Profiles

/// Adds up the profiles of many sources, with the sample types they share, in the finest units.
///
/// Profiles whose types fit the sum's go straight into it and can be forgotten; so any number of
/// them takes the memory of their sum and of the few that wait to be compared.
package struct ProfileCombiner {
  /// The sum of all sources.
  package struct Sum: Sendable {
    package var profile: Profile
    /// Whether a value was too large and stands at the largest number instead.
    package var hasOverflowed: Bool
  }

  /// How many profiles are compared before the first are added, as in Go's pprof.
  private static let batch = 128

  private let rules: MergeRules
  private var waiting: [Profile] = []
  private var merger: ProfileMerger?
  private var hasOverflowed = false

  /// Starts without profiles.
  package init(rules: MergeRules = .pprof) {
    self.rules = rules
  }

  /// Adds a profile; errors may be about those before it.
  package mutating func add(_ profile: Profile) throws(CombineError) {
    waiting.append(profile)
    if waiting.count == Self.batch { try flush() }
  }

  /// The sum; nil if there were no profiles.
  package consuming func finish() throws(CombineError) -> Sum? {
    if merger == nil, waiting.count == 1 {
      let unified = try Profile.unified(waiting)
      return unified.first.map { Sum(profile: $0, hasOverflowed: false) }
    }
    try flush()
    guard let merger else { return nil }
    let overflows = hasOverflowed || merger.hasOverflowed
    return Sum(profile: merger.finish(), hasOverflowed: overflows)
  }

  private mutating func flush() throws(CombineError) {
    guard !waiting.isEmpty else { return }
    let chunk = waiting
    waiting = []
    guard let sum = merger.take() else {
      merger = try Self.merged(Profile.unified(chunk), rules)
      return
    }
    if chunk.allSatisfy(sum.accepts) {
      merger = try Self.adding(chunk[...], to: sum)
    } else {
      let rest = try Self.merged(Profile.unified(chunk), rules)
      hasOverflowed = hasOverflowed || sum.hasOverflowed || rest?.hasOverflowed == true
      let both = [sum.finish(), rest?.finish()].compactMap { $0 }
      merger = try Self.merged(Profile.unified(both), rules)
    }
  }

  private static func merged(
    _ profiles: [Profile], _ rules: MergeRules
  ) throws(CombineError) -> ProfileMerger? {
    guard let first = profiles.first else { return nil }
    return try adding(profiles.dropFirst(), to: ProfileMerger(first, rules: rules))
  }

  private static func adding(
    _ profiles: ArraySlice<Profile>, to sum: consuming ProfileMerger
  ) throws(CombineError) -> ProfileMerger {
    do {
      for profile in profiles { try sum.add(profile) }
    } catch {
      throw .merge(error)
    }
    return sum
  }
}
