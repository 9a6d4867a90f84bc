import Analysis
import Profiles

/// Explains changes between profiles without options or filters.
struct Explaining {
  var isWithinBenchmark = false
  var normalization = Normalization.share

  func callAsFunction(_ base: [Profile], _ new: [Profile]) -> ChangeExplanation {
    var settings = ComparisonSettings()
    settings.isWithinBenchmark = isWithinBenchmark
    settings.normalization = normalization
    return ChangeExplanation(base: base.map(prepared), new: new.map(prepared), settings)
  }

  private func prepared(_ profile: Profile) -> ExplainedProfile {
    let column = profile.sampleTypes.count - 1
    let recovery = CountRecovery(profile, column: column)
    let profile = profile.chargingPreemptionToCallers()
    let view = ProfileView(
      profile, values: SampleValues(values: profile.samples.values[column]),
      resolution: Resolution())
    return ExplainedProfile(view, recovery, BenchmarkRoots(profile))
  }
}
