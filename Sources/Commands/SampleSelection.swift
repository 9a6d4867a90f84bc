package import Profiles

/// Which of a profile's values a report is about.
package enum SampleSelection {
  /// The column that a name, a number or an empty text selects; the rules of Go's pprof.
  package static func column(of profile: Profile, named name: String) throws(CommandError) -> Int {
    guard !profile.sampleTypes.isEmpty else { throw .noSampleTypes }
    guard !name.isEmpty else { return defaultColumn(of: profile) }
    if case .success(let index) = NumberText.integer(name) {
      guard profile.sampleTypes.indices.contains(index) else {
        throw .sampleIndexOutOfRange(name, count: profile.sampleTypes.count)
      }
      return index
    }
    let names = profile.sampleTypes.indices.map(profile.typeName)
    let short = name.hasPrefix("inuse_") ? String(name.dropFirst("inuse_".count)) : name
    guard let column = names.firstIndex(where: { $0 == name || $0 == short }) else {
      throw .unknownSampleType(name, known: names)
    }
    return column
  }

  private static func defaultColumn(of profile: Profile) -> Int {
    let name = profile.strings[profile.defaultSampleType]
    let named = profile.sampleTypes.indices.first { profile.typeName($0) == name }
    return (name.isEmpty ? nil : named) ?? profile.sampleTypes.count - 1
  }
}
