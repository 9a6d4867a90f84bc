/// Where the tables of a profile being merged went; filled in as its samples ask.
struct MergeSource: Sendable {
  var strings: [StringID?] = []
  var functions: [FunctionID?] = []
  var locations: [LocationID?] = []
  var mappings: [MappedMapping?] = []

  /// A mapping of the sum, and what to add to an address in it.
  struct MappedMapping: Sendable {
    var id: MappingID
    var shift: UInt64
  }

  /// No profile.
  init() {}

  /// Nothing of this profile has been asked for yet.
  init(_ profile: Profile) {
    strings = Array(repeating: nil, count: profile.strings.count)
    functions = Array(repeating: nil, count: profile.functions.count)
    locations = Array(repeating: nil, count: profile.locations.count)
    mappings = Array(repeating: nil, count: profile.mappings.count)
  }
}
