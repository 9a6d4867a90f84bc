package import Profiles

/// Which nodes each location stands for at a granularity; made once for a view.
package struct NodeTable: Sendable {
  package private(set) var infos: [NodeInfo] = []
  /// The nodes of all locations, innermost inlined call first.
  package private(set) var nodes: [UInt32] = []
  /// Where each location's nodes begin in `nodes`; one more entry than there are locations.
  package private(set) var starts: [Int32] = [0]
  /// Which locations have an outermost node that was inlined too; empty if none has.
  private var inlinedLocations: [Bool] = []

  /// Tells the nodes of a profile apart as `resolution` says; O(lines).
  package init(_ profile: Profile, _ resolution: Resolution) {
    var maker = NodeMaker(profile: profile, resolution: resolution)
    nodes.reserveCapacity(profile.lines.count)
    starts.reserveCapacity(profile.locations.count + 1)
    for location in profile.locations {
      let lines = resolution.lines(of: location)
      if lines.isEmpty { nodes.append(maker.node(of: location, line: nil)) }
      for line in lines { nodes.append(maker.node(of: location, line: profile.lines[line])) }
      starts.append(Int32(truncatingIfNeeded: nodes.count))
    }
    infos = maker.infos
    if resolution.keepsInlines, profile.locations.contains(where: \.isInlined) {
      inlinedLocations = profile.locations.map(\.isInlined)
    }
  }

  /// Whether even the outermost node of a location was inlined.
  package func isInlined(_ location: LocationID) -> Bool {
    !inlinedLocations.isEmpty && inlinedLocations[location.index]
  }

  /// All locations, in order.
  var locations: some Collection<LocationID> {
    (0..<UInt32(truncatingIfNeeded: starts.count - 1)).lazy.map { LocationID(rawValue: $0) }
  }

  /// The nodes of a location, innermost first.
  package func nodes(of location: LocationID) -> ArraySlice<UInt32> {
    nodes[Int(starts[location.index])..<Int(starts[location.index + 1])]
  }
}

/// Interns nodes by what they are made of.
private struct NodeMaker {
  let profile: Profile
  let resolution: Resolution
  private(set) var infos: [NodeInfo] = []
  private var ids: [Key: UInt32] = [:]
  /// The node of each function that was seen, where that is enough to tell.
  private var nodesOfFunctions: [UInt32]
  /// Whether a function with a name is all that tells nodes apart.
  private let isFunctionEnough: Bool
  private var names: TextInterner
  private var files: TextInterner

  /// A node's parts as numbers; texts that read the same have one number.
  private struct Key: Hashable {
    var name: UInt32 = 0
    var file: UInt32 = 0
    var binary: UInt32 = 0
    var address: UInt64 = 0
    var startLine: Int64 = 0
    var line: Int64 = 0
    var column: Int64 = 0
  }

  init(profile: Profile, resolution: Resolution) {
    self.profile = profile
    self.resolution = resolution
    nodesOfFunctions = Array(repeating: .max, count: profile.functions.count)
    isFunctionEnough =
      !resolution.keepsAddresses && !resolution.keepsLines && !resolution.keepsBinaries
    names = TextInterner(count: profile.strings.count)
    files = TextInterner(count: profile.strings.count)
  }

  mutating func node(of location: Location, line: Line?) -> UInt32 {
    guard let function = line?.function, isFunctionEnough else { return make(location, line) }
    let known = nodesOfFunctions[function.index]
    guard known == .max else { return known }
    let node = make(location, line)
    if !infos[Int(node)].name.isEmpty { nodesOfFunctions[function.index] = node }
    return node
  }

  private mutating func make(_ location: Location, _ line: Line?) -> UInt32 {
    let key = key(location, line)
    if let known = ids[key] { return known }
    let id = UInt32(truncatingIfNeeded: infos.count)
    ids[key] = id
    infos.append(info(key))
    return id
  }

  private mutating func key(_ location: Location, _ line: Line?) -> Key {
    var key = Key()
    if resolution.keepsAddresses { key.address = location.address }
    guard let line, let function = profile.function(of: line) else {
      key.binary = binary(location)
      return key
    }
    if resolution.keepsNames { key.name = names.number(function.name, in: profile.strings) }
    if resolution.keepsFiles { key.file = file(function) }
    if resolution.keepsLines {
      key.line = line.line
      key.column = resolution.keepsColumns ? line.column : 0
    }
    if resolution.keepsBinaries || key.name == 0 { addOrigin(&key, location, function) }
    return key
  }

  /// Adds what tells functions without names apart; in Go's pprof it tells parts of a file apart too.
  private mutating func addOrigin(_ key: inout Key, _ location: Location, _ function: Function) {
    let isWholeFile =
      resolution.joinsFiles && !resolution.keepsNames && !resolution.keepsBinaries
    if !isWholeFile { key.startLine = function.startLine }
    if !isWholeFile || key.file == 0 { key.binary = binary(location) }
  }

  private mutating func binary(_ location: Location) -> UInt32 {
    guard let mapping = profile.mapping(of: location) else { return 0 }
    return names.number(mapping.file, in: profile.strings)
  }

  private mutating func file(_ function: Function) -> UInt32 {
    let trimming = resolution.trimming
    return files.number(function.filename, in: profile.strings) { path in
      let trimmed = trimming?.trimmed(path) ?? path
      return trimmed.isEmpty ? "" : Path.cleaned(trimmed)
    }
  }

  private func info(_ key: Key) -> NodeInfo {
    var info = NodeInfo()
    info.name = names.texts[Int(key.name)]
    info.file = files.texts[Int(key.file)]
    info.binary = names.texts[Int(key.binary)]
    info.address = key.address
    info.startLine = key.startLine
    info.line = key.line
    info.column = key.column
    return info
  }
}

/// Numbers texts by their bytes, the empty one 0; each entry of a string table is read once.
private struct TextInterner {
  private var numbers = TextNumbers()
  private var known: [UInt32]

  init(count: Int) {
    known = Array(repeating: .max, count: count)
    _ = numbers.number("")
  }

  var texts: [String] { numbers.texts }

  mutating func number(
    _ id: StringID, in strings: StringTable, reading: (String) -> String = { $0 }
  ) -> UInt32 {
    let seen = known[id.index]
    guard seen == .max else { return seen }
    let number = numbers.number(reading(strings[id]))
    known[id.index] = number
    return number
  }
}
