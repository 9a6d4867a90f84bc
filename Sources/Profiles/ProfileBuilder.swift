/// Puts a profile together piece by piece; equal texts and functions become one.
package struct ProfileBuilder {
  package private(set) var profile: Profile
  /// Made when first asked for: a filter keeps the tables and never interns.
  private var stringIDs: [[UInt8]: StringID]?
  private var functionIDs: [Function: FunctionID]?

  /// Whether texts that come in stand for bytes; see `ForeignBytes`.
  package var keepsForeignBytes: Bool {
    get { profile.strings.keepsForeignBytes }
    set { profile.strings.keepsForeignBytes = newValue }
  }

  /// Starts a profile without sample types.
  package init() {
    profile = Profile(sampleTypes: [], samples: SampleTable(typeCount: 0), strings: StringTable())
  }

  /// Starts from a profile's tables, with no samples; its texts, locations and functions keep
  /// their positions.
  package init(tablesOf other: Profile) {
    profile = other
    profile.samples = SampleTable(typeCount: other.sampleTypes.count)
  }

  private static func positions(of strings: StringTable) -> [[UInt8]: StringID] {
    var positions: [[UInt8]: StringID] = [:]
    for index in 0..<strings.count {
      let id = StringID(rawValue: UInt32(truncatingIfNeeded: index))
      let text = Array(strings.utf8(id))
      if positions[text] == nil { positions[text] = id }
    }
    return positions
  }

  private static func positions(of functions: [Function]) -> [Function: FunctionID] {
    var positions: [Function: FunctionID] = [:]
    for (index, function) in functions.enumerated() where positions[function] == nil {
      positions[function] = FunctionID(rawValue: UInt32(truncatingIfNeeded: index))
    }
    return positions
  }

  /// The position of a text, added if it is new.
  package mutating func intern(_ text: String) -> StringID {
    intern(utf8: profile.strings.bytes(of: text))
  }

  /// The position of a text given as bytes, which need not be valid UTF-8.
  ///
  /// Texts are one only if their bytes are: `String` would take é for e and an accent.
  package mutating func intern(utf8 text: some Collection<UInt8>) -> StringID {
    var positions = stringIDs.take() ?? Self.positions(of: profile.strings)
    defer { stringIDs = positions }
    let key = Array(text)
    if let known = positions[key] { return known }
    let id = StringID(rawValue: UInt32(truncatingIfNeeded: profile.strings.count))
    profile.strings.append(key)
    positions[key] = id
    return id
  }

  /// Adds a sample type; only before the first sample.
  package mutating func addSampleType(_ type: String, unit: String) {
    profile.sampleTypes.append(ValueType(type: intern(type), unit: intern(unit)))
    profile.samples = SampleTable(typeCount: profile.sampleTypes.count)
  }

  /// The position of a function, added if it is new.
  package mutating func add(_ function: Function) -> FunctionID {
    var positions = functionIDs.take() ?? Self.positions(of: profile.functions)
    defer { functionIDs = positions }
    if let known = positions[function] { return known }
    let id = FunctionID(rawValue: UInt32(truncatingIfNeeded: profile.functions.count))
    profile.functions.append(function)
    positions[function] = id
    return id
  }

  /// Adds a mapping, numbered by its place.
  package mutating func add(_ mapping: Mapping) -> MappingID {
    var numbered = mapping
    numbered.number = UInt64(profile.mappings.count) + 1
    profile.mappings.append(numbered)
    return MappingID(rawValue: UInt32(truncatingIfNeeded: profile.mappings.count - 1))
  }

  /// Adds a location with its lines, innermost first, numbered by its place.
  package mutating func add(_ location: Location, lines: some Collection<Line>) -> LocationID {
    var placed = location
    placed.number = UInt64(profile.locations.count) + 1
    placed.firstLine = UInt32(truncatingIfNeeded: profile.lines.count)
    placed.lineCount = UInt32(truncatingIfNeeded: lines.count)
    profile.lines.append(contentsOf: lines)
    profile.locations.append(placed)
    return LocationID(rawValue: UInt32(truncatingIfNeeded: profile.locations.count - 1))
  }

  /// Adds a sample, its stack leaf first.
  package mutating func addSample(leafFirst: [LocationID], values: [Int64], labels: [Label] = []) {
    profile.samples.append(leafFirst: leafFirst, values: values, labels: labels)
  }

  /// Changes what is not a table: times, period, comments, mappings' facts.
  package mutating func describe(_ change: (inout Profile) -> Void) {
    change(&profile)
  }

  /// The finished profile.
  package consuming func finish() -> Profile {
    profile.samples.seal()
    return profile
  }
}
