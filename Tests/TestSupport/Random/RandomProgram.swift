import Profiles

/// The tables of a random program: functions, binaries and places that samples refer to.
struct RandomProgram {
  var random: SeededRandom
  var builder = ProfileBuilder()
  private(set) var locations: [LocationID] = []
  private var functions: [FunctionID] = []
  private var mappings: [MappingID] = []
  private let knowsStartLines: Bool
  private let knowsColumns: Bool

  init(seed: UInt64) {
    random = SeededRandom(seed: seed &* 7919)
    knowsStartLines = random.below(2) == 0
    knowsColumns = random.below(3) == 0
    addTypes()
    addMappings()
    addFunctions()
    for _ in 0..<(4 + random.below(60)) { addLocation() }
  }

  /// Whether something of this probability, in percent, happens.
  mutating func happens(_ percent: Int) -> Bool {
    random.below(100) < percent
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[random.below(elements.count)]
  }

  private mutating func addTypes() {
    var types = RandomNames.types
    for _ in 0...random.below(4) {
      let (type, unit) = types.remove(at: random.below(types.count))
      builder.addSampleType(type, unit: unit)
    }
  }

  private mutating func addMappings() {
    for index in 0..<random.below(4) {
      var mapping = Mapping()
      mapping.start = UInt64(index + 1) << 22
      mapping.limit = mapping.start + 1 << 20
      mapping.offset = happens(50) ? 0 : 0x1000
      mapping.file = builder.intern(pick(RandomNames.binaries))
      if happens(50) { mapping.buildID = builder.intern("abc\(index)def") }
      mapping.facts = Mapping.Facts(rawValue: UInt8(random.below(16)))
      mappings.append(builder.add(mapping))
    }
  }

  private mutating func addFunctions() {
    let names = (0..<(3 + random.below(20))).map { _ in pick(RandomNames.functions) }
    let files = (0..<(1 + random.below(6))).map { _ in pick(RandomNames.files) }
    for _ in 0..<(2 + random.below(30)) {
      var function = Function()
      if !happens(3) { function.name = builder.intern(pick(names)) }
      function.systemName = happens(80) ? function.name : builder.intern("_Z3foo")
      if !happens(10) { function.filename = builder.intern(pick(files)) }
      if knowsStartLines { function.startLine = Int64(random.below(90)) }
      functions.append(builder.add(function))
    }
  }

  private mutating func addLocation() {
    var location = Location()
    if !mappings.isEmpty, !happens(15) { location.mapping = pick(mappings) }
    let start = location.mapping.map { builder.profile.mappings[$0.index].start } ?? 0
    location.address = happens(5) ? 0 : start + UInt64(random.below(1 << 12))
    location.isFolded = happens(3)
    let count = happens(10) ? 0 : happens(70) ? 1 : 2 + random.below(3)
    let lines = (0..<count).map { _ in line() }
    locations.append(builder.add(location, lines: lines))
  }

  private mutating func line() -> Line {
    var line = Line(function: pick(functions))
    line.line = happens(10) ? 0 : Int64(1 + random.below(120))
    if knowsColumns { line.column = Int64(random.below(40)) }
    return line
  }
}
