/// The locations of a sum, with their lines.
struct MergedLocations: Sendable {
  private(set) var columns: [Location] = []
  private(set) var lines: [Line] = []
  private var positions = PositionTable()
  private let ignoresInlinedColumns: Bool

  init(rules: MergeRules) {
    ignoresInlinedColumns = rules.ignoresInlinedColumns
  }

  /// The location that equals one whose mapping and functions are the sum's; added if there is none.
  mutating func enter(_ location: Location, _ own: [Line]) -> LocationID {
    let hash = hash(location, own)
    if let known = positions.find(hash, where: { isSame($0, location, own) }) {
      return LocationID(rawValue: UInt32(truncatingIfNeeded: known))
    }
    var placed = location
    placed.number = UInt64(columns.count) + 1
    placed.firstLine = UInt32(truncatingIfNeeded: lines.count)
    placed.lineCount = UInt32(truncatingIfNeeded: own.count)
    columns.append(placed)
    lines.append(contentsOf: own)
    return LocationID(rawValue: UInt32(truncatingIfNeeded: positions.add(hash)))
  }

  private func hash(_ location: Location, _ own: [Line]) -> UInt64 {
    let mapping = UInt64(location.mapping?.rawValue ?? .max) << 1 | (location.isFolded ? 1 : 0)
    var hash = positions.hash(location.address, mapping)
    for line in own {
      hash = PositionTable.mix(hash, UInt64(line.function?.rawValue ?? .max))
      hash = PositionTable.mix(hash, UInt64(bitPattern: line.line))
    }
    return hash
  }

  private func isSame(_ position: Int, _ location: Location, _ own: [Line]) -> Bool {
    let known = columns[position]
    return known.address == location.address && known.mapping == location.mapping
      && known.isFolded == location.isFolded && areSame(lines[known.lines], own)
  }

  private func areSame(_ known: ArraySlice<Line>, _ own: [Line]) -> Bool {
    guard known.count == own.count else { return false }
    guard ignoresInlinedColumns else { return known.elementsEqual(own) }
    return known.last?.column == own.last?.column
      && zip(known, own).allSatisfy { $0.function == $1.function && $0.line == $1.line }
  }
}

extension ProfileMerger {
  /// Finds the place of a location that has none yet.
  mutating func mapLocation(_ id: LocationID, of profile: Profile) {
    var location = profile.locations[id.index]
    if let mapping = location.mapping {
      let mapped = mapMapping(mapping, of: profile)
      location.mapping = mapped.id
      location.address &+= mapped.shift
    }
    var lines = Array(profile.lines[location.lines])
    for index in lines.indices {
      lines[index].function = lines[index].function.map { mapFunction($0, of: profile) }
    }
    source.locations[id.index] = locations.enter(location, lines)
  }
}
