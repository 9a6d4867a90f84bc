extension Profile {
  /// The sum of profiles of the same types, as Go's pprof merges them.
  package static func merged(
    _ profiles: [Profile], rules: MergeRules = .pprof
  ) throws(MergeError) -> Profile {
    guard let first = profiles.first else { throw .noProfiles }
    var merger = ProfileMerger(first, rules: rules)
    for profile in profiles.dropFirst() { try merger.add(profile) }
    return merger.finish()
  }

  /// The profile without samples that are zero, and without all that no sample uses.
  package func compacted() -> Profile {
    ProfileMerger(self).finish()
  }
}
