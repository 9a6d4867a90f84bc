import Analysis
import Profiles

/// Measures profiles for comparisons without options or filters.
struct Measuring {
  var column: Int?
  var order = CallGraph.Order.flat
  var isWithinBenchmark = false

  func callAsFunction(_ profile: Profile) -> MeasuredProfile {
    let column = column ?? profile.sampleTypes.count - 1
    let view = ProfileView(
      profile, values: SampleValues(values: profile.samples.values[column]),
      resolution: Resolution())
    return MeasuredProfile(
      view, CountRecovery(profile, column: column), order: order,
      within: isWithinBenchmark ? BenchmarkRoots(profile) : nil)
  }

  func compare(_ base: Profile, _ new: Profile, _ settings: ComparisonSettings = .init())
    -> ProfileComparison
  {
    var settings = settings
    settings.isWithinBenchmark = isWithinBenchmark
    return ProfileComparison(base: [self(base)], new: [self(new)], settings)
  }
}

extension ProfileComparison {
  func node(_ name: String) -> ComparedNode? {
    nodes.first { $0.name == name }
  }
}
