import Bytes
import TestSupport

/// Writes a profile such as the merge of a production fleet's: gzip'd profile.proto, the same bytes
/// for a shape and a seed.
struct FleetProfile: ~Copyable {
  typealias Site = FleetProgram.Site

  private let shape: FleetShape
  private let program: FleetProgram
  private var file: GzipFile
  private var output = ByteWriter()
  private var message = ByteWriter()
  private var part = ByteWriter()
  private var random: SeededRandom
  private var strings = FleetStrings()
  /// The id of each site that a stack has, given when it first comes up.
  private var locationIDs: [Int]
  private var locations: [Site] = []
  private var functionIDs: [Int]
  private var functions: [Int] = []

  private static let mappingCount = 24
  private static let chunk = 1 << 20

  /// Writes the profile to a path.
  static func write(_ shape: FleetShape, seed: UInt64, to path: String) throws {
    var profile = FleetProfile(shape, seed: seed, file: try .create(path))
    try profile.write()
    try profile.finish()
  }

  private init(_ shape: FleetShape, seed: UInt64, file: consuming GzipFile) {
    self.shape = shape
    program = FleetProgram(seed: seed, functionCount: shape.functions)
    random = SeededRandom(seed: seed ^ 0xf1ee7)
    self.file = file
    locationIDs = Array(repeating: 0, count: shape.functions * FleetProgram.sitesPerFunction)
    functionIDs = Array(repeating: 0, count: shape.functions)
  }

  private mutating func write() throws {
    for (type, unit) in [
      ("samples", "count"), ("cpu", "nanoseconds"), ("alloc_objects", "count"),
      ("alloc_space", "bytes"),
    ] { writeValueType(type, unit, field: 1) }
    try writeSamples()
    for number in 0..<Self.mappingCount { writeMapping(number) }
    for number in locations.indices { try writeLocation(number) }
    for number in functions.indices { try writeFunction(number) }
    for text in strings.texts { try writeString(text) }
    output.field(9, 1_764_000_000_000_000_000 as Int64)
    output.field(10, 3_600_000_000_000 as Int64)
    writeValueType("cpu", "nanoseconds", field: 11)
    output.field(12, 10_000_000 as Int64)
  }

  private consuming func finish() throws {
    try file.write(&output.bytes, isLast: true)
  }

  private mutating func finishMessage(field: UInt64) throws {
    output.field(field, bytes: message.bytes)
    message.removeAll()
    guard output.bytes.count > Self.chunk else { return }
    try file.write(&output.bytes, isLast: false)
    output.removeAll()
  }

  private mutating func finishPart(field: UInt64) {
    message.field(field, bytes: part.bytes)
    part.removeAll()
  }

  private mutating func writeValueType(_ type: String, _ unit: String, field: UInt64) {
    part.field(1, strings.index(of: type))
    part.field(2, strings.index(of: unit))
    output.field(field, bytes: part.bytes)
    part.removeAll()
  }

  private mutating func writeMapping(_ number: Int) {
    message.field(1, UInt64(number + 1))
    message.field(2, 0x40_0000 + UInt64(number) << 32)
    message.field(3, 0x1040_0000 + UInt64(number) << 32)
    message.field(5, strings.index(of: "/srv/fleet/binary\(number)"))
    message.field(6, strings.index(of: "buildid-\(SeededRandom.mix(UInt64(number)))"))
    for field in 7...10 as ClosedRange<UInt64> { message.field(field, 1 as UInt64) }
    output.field(3, bytes: message.bytes)
    message.removeAll()
  }

  private mutating func writeFunction(_ number: Int) throws {
    let function = functions[number]
    let name = strings.index(of: FleetNames.function(function))
    message.field(1, UInt64(number + 1))
    message.field(2, name)
    message.field(3, name)
    message.field(4, strings.index(of: FleetNames.file(function)))
    message.field(5, Int64(program.startLine(of: function)))
    try finishMessage(field: 5)
  }

  private mutating func writeString(_ text: String) throws {
    message.bytes.append(contentsOf: text.utf8)
    try finishMessage(field: 6)
  }
}

extension FleetProfile {
  private mutating func writeSamples() throws {
    var stacks = FleetStacks(program: program, services: shape.services)
    for _ in 0..<shape.samples {
      stacks.advance()
      for site in stacks.rootFirst.reversed() { part.varint(UInt64(id(of: site))) }
      finishPart(field: 1)
      writeValues()
      if shape.hasLabels { writeLabels() }
      try finishMessage(field: 2)
    }
  }

  private mutating func id(of site: Site) -> Int {
    let place = site.function * FleetProgram.sitesPerFunction + site.number
    if locationIDs[place] == 0 {
      locations.append(site)
      locationIDs[place] = locations.count
    }
    return locationIDs[place]
  }

  private mutating func id(ofFunction function: Int) -> Int {
    if functionIDs[function] == 0 {
      functions.append(function)
      functionIDs[function] = functions.count
    }
    return functionIDs[function]
  }

  /// Most samples are of the processor; the others are allocations, which weigh differently.
  private mutating func writeValues() {
    let isCPU = random.below(3) > 0
    let count = 1 + random.zipf(below: 200)
    let size = 16 << random.below(12)
    part.varint(isCPU ? UInt64(count) : 0)
    part.varint(isCPU ? UInt64(count) * 10_000_000 : 0)
    part.varint(isCPU ? 0 : UInt64(count * 37))
    part.varint(isCPU ? 0 : UInt64(count * 37 * size))
    finishPart(field: 2)
  }

  private mutating func writeLabels() {
    writeLabel("tenant", "tenant-\(random.zipf(below: shape.tenants))")
    writeLabel("endpoint", "/v1/endpoint/\(random.zipf(below: 60))")
    if random.below(2) == 0 { writeLabel("region", "region-\(random.below(12))") }
    guard random.below(4) == 0 else { return }
    part.field(1, strings.index(of: "request"))
    part.field(3, Int64(64 << random.below(14)))
    part.field(4, strings.index(of: "bytes"))
    finishPart(field: 3)
  }

  private mutating func writeLabel(_ key: String, _ value: String) {
    part.field(1, strings.index(of: key))
    part.field(2, strings.index(of: value))
    finishPart(field: 3)
  }

  private mutating func writeLocation(_ number: Int) throws {
    let site = locations[number]
    message.field(1, UInt64(number + 1))
    message.field(2, UInt64(program.mapping(of: site.function, count: Self.mappingCount) + 1))
    message.field(3, program.address(of: site))
    for function in program.inlinedFunctions(at: site) {
      part.field(1, UInt64(id(ofFunction: function)))
      part.field(2, Int64(program.line(of: function, at: site)))
      finishPart(field: 4)
    }
    try finishMessage(field: 4)
  }
}
