/// The mappings of a sum.
struct MergedMappings: Sendable {
  private struct Key: Hashable {
    var size: UInt64
    var offset: UInt64
    var buildIDOrFile: StringID
  }

  private(set) var columns: [Mapping] = []
  private var positions: [Key: MappingID] = [:]

  /// The mapping that equals one whose texts are the sum's; added if there is none.
  mutating func enter(_ mapping: Mapping) -> MappingID {
    let key = Self.key(mapping)
    if let known = positions[key] { return known }
    let id = MappingID(rawValue: UInt32(truncatingIfNeeded: columns.count))
    var numbered = mapping
    numbered.number = UInt64(columns.count) + 1
    columns.append(numbered)
    positions[key] = id
    return id
  }

  /// Sizes are rounded up to whole pages, which evens out small differences between runs.
  private static func key(_ mapping: Mapping) -> Key {
    let page: UInt64 = 0x1000
    let size = (mapping.limit &- mapping.start &+ page &- 1) & ~(page - 1)
    let name = mapping.buildID == .empty ? mapping.file : mapping.buildID
    return Key(size: size, offset: mapping.offset, buildIDOrFile: name)
  }
}

extension ProfileMerger {
  mutating func mapMapping(_ id: MappingID, of profile: Profile) -> MergeSource.MappedMapping {
    if let known = source.mappings[id.index] { return known }
    var mapping = profile.mappings[id.index]
    let start = mapping.start
    mapping.file = mapString(mapping.file, of: profile)
    mapping.buildID = mapString(mapping.buildID, of: profile)
    let merged = mappings.enter(mapping)
    let shift = mappings.columns[merged.index].start &- start
    let mapped = MergeSource.MappedMapping(id: merged, shift: shift)
    source.mappings[id.index] = mapped
    return mapped
  }

  mutating func mapString(_ id: StringID, of profile: Profile) -> StringID {
    guard id.index < source.strings.count else { return .empty }
    if let known = source.strings[id.index] { return known }
    let text = profile.strings.bytes.span.extracting(profile.strings.range(of: id))
    let merged = strings.intern(text)
    source.strings[id.index] = merged
    return merged
  }
}
