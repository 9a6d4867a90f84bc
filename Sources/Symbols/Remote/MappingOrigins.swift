package import Profiles

/// Where the mappings of profiles were fetched from, so that the server can be asked for names.
package struct MappingOrigins: Sendable, Equatable {
  /// A place that knows a mapping, and where it stood there.
  package struct Origin: Sendable, Equatable {
    /// The profile's address.
    package let address: String
    /// The mapping's first address in that profile.
    package let start: UInt64
  }

  private var origins: [String: [Origin]] = [:]

  /// Knows of no profile yet.
  package init() {}

  /// Whether nothing was fetched.
  package var isEmpty: Bool { origins.isEmpty }

  /// Remembers a profile's mappings; those without a name get the profile's address for one, until
  /// `withoutAddresses` takes it away.
  package mutating func add(_ profile: inout Profile, from address: String) {
    for index in profile.mappings.indices {
      let mapping = profile.mappings[index]
      if profile.strings.isEmpty(mapping.buildID), profile.strings.isEmpty(mapping.file) {
        profile.mappings[index].file = profile.addText(address)
      }
      let origin = Origin(address: address, start: mapping.start)
      origins[profile.name(ofMapping: index), default: []].append(origin)
    }
  }

  /// Adds what is known of other profiles.
  package mutating func add(_ other: MappingOrigins) {
    origins.merge(other.origins) { $0 + $1 }
  }

  /// Where a mapping of a profile may come from, by its file and by its build.
  package func origins(of index: Int, in profile: Profile) -> [Origin] {
    let mapping = profile.mappings[index]
    let named = origins[profile.strings[mapping.file]] ?? []
    guard !profile.strings.isEmpty(mapping.buildID) else { return named }
    return named + (origins[profile.strings[mapping.buildID]] ?? [])
  }

  /// The profile without addresses in place of names.
  package func withoutAddresses(_ profile: Profile) -> Profile {
    var result = profile
    for index in profile.mappings.indices {
      let mapping = profile.mappings[index]
      guard profile.strings.isEmpty(mapping.buildID),
        profile.strings[mapping.file].contains("://")
      else { continue }
      result.mappings[index].file = .empty
    }
    return result
  }
}

extension Profile {
  /// What tells a mapping: its build, or else its file.
  fileprivate func name(ofMapping index: Int) -> String {
    let mapping = mappings[index]
    return strings[strings.isEmpty(mapping.buildID) ? mapping.file : mapping.buildID]
  }
}
