import Profiles

/// One profile of a change that is to be explained.
package struct ExplainedProfile: Sendable {
  /// The profile as the options want it seen.
  let view: ProfileView
  /// The same with libraries charged to their callers; the samples are the same ones.
  let charged: ProfileView
  /// Whose code each function is.
  let origins: [CodeOrigin]
  let recovery: CountRecovery
  /// Decided while the collector's frames were on the stacks.
  let roots: BenchmarkRoots

  /// Prepares a profile whose counts and benchmarks are known.
  package init(_ view: ProfileView, _ recovery: CountRecovery, _ roots: BenchmarkRoots) {
    self.view = view
    self.recovery = recovery
    self.roots = roots
    origins = view.profile.origins
    charged = ProfileView(
      view.profile.chargingLibrariesToCallers(origins), values: view.values,
      resolution: view.resolution)
  }

  /// Measures the charged nodes, only within the benchmark if asked for.
  func measured(_ order: CallGraph.Order, within: Bool) -> MeasuredProfile {
    MeasuredProfile(charged, recovery, order: order, within: within ? roots : nil)
  }

  /// The charged view with nothing but the benchmark's samples, if asked for.
  func charged(within: Bool) -> ProfileView {
    var view = charged
    view.values.values = values(within: within)
    return view
  }

  /// The samples' values, zero outside of the benchmark if only that counts.
  func values(within: Bool) -> [Int64] {
    guard within else { return view.values.values }
    return zip(view.values.values, roots.ofSample).map { $1 == nil ? 0 : $0 }
  }
}

/// A cost on both sides, relative to what a comparison normalises by.
package struct ComparedCost: Sendable, Equatable {
  package var base = 0.0
  package var new = 0.0

  /// Nothing on either side.
  package init() {}

  /// What was added.
  package var growth: Double { new - base }

  /// Adds one profile's value to a side, as its part of the side's mean.
  mutating func add(_ value: Int64, _ part: CostPart) {
    let rate = part.scale.rate(of: value) / Double(part.profiles)
    if part.isNew { new += rate } else { base += rate }
  }

  static func += (left: inout ComparedCost, right: ComparedCost) {
    left.base += right.base
    left.new += right.new
  }
}

/// How one profile's values enter the mean of its side.
struct CostPart {
  let isNew: Bool
  let scale: Scale
  /// How many profiles the side has.
  let profiles: Int

  /// The parts of all profiles, base first.
  static func all(_ scales: Scales) -> [CostPart] {
    scales.base.map { CostPart(isNew: false, scale: $0, profiles: scales.base.count) }
      + scales.new.map { CostPart(isNew: true, scale: $0, profiles: scales.new.count) }
  }
}
