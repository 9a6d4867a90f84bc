/// Adds profiles up one by one; equal samples become one sample with summed values.
///
/// Samples are equal when their stacks and labels are; locations when mapping, address in the
/// mapping and lines are; mappings when size, offset and build id or file are; functions when they
/// are the same in every respect: Go's profile.Merge. O(locations that differ between neighbouring
/// stacks + texts of the tables) a profile.
package struct ProfileMerger {
  let rules: MergeRules
  var header: MergedHeader
  var strings = StringInterner()
  var mappings = MergedMappings()
  var functions = MergedFunctions()
  var locations: MergedLocations
  var samples: MergedSamples
  /// Translations of the profile being added.
  var source = MergeSource()
  private let periodType: NamedType
  private let sampleTypes: [NamedType]

  /// Whether a sum was too large and stands at the largest number instead.
  package var hasOverflowed: Bool { samples.hasOverflowed || header.hasOverflowed }

  /// Starts with a profile, whose types all later ones must have.
  package init(_ first: Profile, rules: MergeRules = .pprof) {
    self.rules = rules
    periodType = first.namedPeriodType
    sampleTypes = first.namedSampleTypes
    samples = MergedSamples(typeCount: first.sampleTypes.count, overflow: rules.overflow)
    header = MergedHeader()
    locations = MergedLocations(rules: rules)
    addChecked(first)
  }

  /// Whether a profile has the types that can be added.
  package func accepts(_ profile: Profile) -> Bool {
    profile.namedPeriodType == periodType && profile.namedSampleTypes == sampleTypes
  }

  /// Adds a profile of the same types.
  package mutating func add(_ profile: Profile) throws(MergeError) {
    let otherTypes = profile.namedSampleTypes
    guard profile.namedPeriodType == periodType else {
      throw .periodTypes(periodType, profile.namedPeriodType)
    }
    guard otherTypes == sampleTypes else { throw .sampleTypes(sampleTypes, otherTypes) }
    addChecked(profile)
  }

  private mutating func addChecked(_ profile: Profile) {
    source = MergeSource(profile)
    mergeHeader(of: profile)
    if mappings.columns.isEmpty, !profile.mappings.isEmpty {
      // The first mapping is the main binary and has to stay first.
      _ = mapMapping(MappingID(rawValue: 0), of: profile)
    }
    addSamples(of: profile)
  }

  /// The sum; samples that cancelled out are gone, and what only they used.
  package consuming func finish() -> Profile {
    let hasZeros = samples.hasZeroSample
    var profile = Profile(
      sampleTypes: header.sampleTypes, samples: samples.finish(), strings: strings.table)
    profile.locations = locations.columns
    profile.lines = locations.lines
    profile.functions = functions.columns
    profile.mappings = mappings.columns
    header.apply(to: &profile)
    return hasZeros ? ProfileMerger(profile, rules: rules).finish() : profile
  }
}
