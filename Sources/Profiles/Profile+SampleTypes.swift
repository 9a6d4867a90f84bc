extension Profile {
  /// The sample types that occur in every profile, in the order of the first one.
  ///
  /// A profile in which a type occurs twice counts twice, as in Go's pprof.
  package static func commonSampleTypes(_ profiles: [Profile]) -> [String] {
    var counts: [String: Int] = [:]
    for profile in profiles {
      for index in profile.sampleTypes.indices { counts[profile.typeName(index), default: 0] += 1 }
    }
    guard let first = profiles.first else { return [] }
    return first.sampleTypes.indices.map(first.typeName).filter { counts[$0] == profiles.count }
  }

  /// The profiles with only the types common to all, in the same order.
  ///
  /// A type that one profile has twice may be missing in another, though it seems common.
  package static func withCommonSampleTypes(
    _ profiles: [Profile]
  ) throws(MergeError) -> [Profile] {
    let types = commonSampleTypes(profiles)
    guard !types.isEmpty else { throw .noCommonSampleTypes }
    for profile in profiles {
      let own = profile.sampleTypes.indices.map(profile.typeName)
      if let missing = types.first(where: { !own.contains($0) }) {
        throw .missingSampleType(missing)
      }
    }
    return profiles.map { $0.selectingSampleTypes(types) }
  }

  /// The profile with the columns of these types; a default type that is gone becomes the first.
  package func selectingSampleTypes(_ types: [String]) -> Profile {
    let names = sampleTypes.indices.map(typeName)
    let columns = types.compactMap(names.firstIndex)
    guard !columns.elementsEqual(sampleTypes.indices), let first = columns.first else {
      return self
    }
    var result = self
    result.sampleTypes = columns.map { sampleTypes[$0] }
    result.samples = samples.replacing(values: columns.map { samples.values[$0] })
    if !types.contains(strings[defaultSampleType]) {
      result.defaultSampleType = sampleTypes[first].type
    }
    return result
  }
}
