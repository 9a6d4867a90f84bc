import Bytes
import Formats
import Profiles
import TestSupport
import Testing

/// Every refusal says what, at which byte, and in which field.
struct PprofDecodeErrorTests {
  private func expect(
    _ wire: WireProfile, fails reason: DecodeError.Reason, at offset: Int? = nil,
    in path: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      decodeError(wire.bytes) == DecodeError(reason, at: offset, in: path),
      sourceLocation: sourceLocation)
  }

  @Test func `what has a bad id takes up no room, and the first is told`() {
    var wire = WireProfile()
    let count = wire.locations.count
    for _ in 0..<50 { wire.locations.append(WireProfile.location(id: 1, function: 1)) }
    expect(
      wire, fails: .duplicateID(1), at: wire.offset(of: \.locations, at: count) + 2,
      in: "location[\(count)].id")
    wire.mappings += Array(repeating: WireProfile.mapping(id: 0, file: 0), count: 50)
    #expect(decodeError(wire.bytes)?.reason == .zeroID)
  }

  @Test func `a location id that nothing has is dangling`() {
    var wire = WireProfile()
    wire.samples.append(WireProfile.sample(locations: [1, 3], values: [7]))
    expect(wire, fails: .danglingID(3), in: "sample[1].location_id")
    wire.samples = [WireProfile.sample(locations: [1, .max], values: [7])]
    expect(wire, fails: .danglingID(.max), in: "sample[0].location_id")
  }

  @Test func `the first sample that dangles is the one named`() {
    var wire = WireProfile()
    wire.samples += [
      WireProfile.sample(locations: [2, 5], values: [7]),
      WireProfile.sample(locations: [1, 7], values: [7]),
    ]
    expect(wire, fails: .danglingID(5), in: "sample[1].location_id")
  }

  @Test func `the sample named is the one that dangles`() {
    var wire = WireProfile()
    wire.locations.reverse()
    wire.samples += [
      WireProfile.sample(locations: [2], values: [7]),
      WireProfile.sample(locations: [1 << 40], values: [7]),
      WireProfile.sample(locations: [2], values: [7]),
    ]
    expect(wire, fails: .danglingID(1 << 40), in: "sample[2].location_id")
  }

  @Test(arguments: [40_001, 49_152, 65_536, 1 << 20, 1 << 21, 1 << 28, 1 << 31, 1 << 35, 1 << 63])
  func `an id too large is found among thousands`(id: UInt64) {
    var random = SeededRandom(seed: id)
    var wire = WireProfile()
    wire.locations = (1...40_000).map { WireProfile.location(id: $0, function: 1) }
    var stacks = (0..<300).map { _ in
      (0..<(1 + random.below(40))).map { _ in UInt64(1 + random.below(40_000)) }
    }
    let odd = 100 + random.below(200)
    stacks[odd][random.below(stacks[odd].count)] = id
    wire.samples = stacks.map { WireProfile.sample(locations: $0, values: [1]) }
    expect(wire, fails: .danglingID(id), in: "sample[\(odd)].location_id")
  }

  @Test func `a zero is found among thousands`() {
    var wire = WireProfile()
    wire.locations = (1...40_000).map { WireProfile.location(id: $0, function: 1) }
    let stack = (0..<50).map { UInt64(1 + $0 * 799) }
    for place in 0..<50 {
      var odd = stack
      odd[place] = 0
      wire.samples = [stack.reversed(), odd].map { WireProfile.sample(locations: $0, values: [1]) }
      #expect(decodeError(wire.bytes)?.reason == .zeroID)
    }
  }

  @Test func `a function id that nothing has is dangling`() {
    var wire = WireProfile()
    wire.locations[1] = WireProfile.location(id: 2, function: .max)
    expect(wire, fails: .noFunction(.max, location: 2), in: "location[1].line.function_id")
  }

  @Test func `the id zero is refused wherever it stands`() {
    var wire = WireProfile()
    wire.samples = [WireProfile.sample(locations: [1, 0], values: [7])]
    let sample = wire.offset(of: \.samples)
    expect(wire, fails: .zeroID, at: sample + 5, in: "sample[0].location_id")
    wire = WireProfile()
    wire.functions[1] = WireProfile.function(id: 0, name: 3)
    expect(
      wire, fails: .zeroID, at: wire.offset(of: \.functions, at: 1) + 2, in: "function[1].id")
    wire = WireProfile()
    wire.mappings = [WireProfile.mapping(id: 0, file: 3)]
    expect(wire, fails: .zeroID, at: wire.offset(of: \.mappings) + 2, in: "mapping[0].id")
  }

  @Test func `an id that comes twice is refused`() {
    var wire = WireProfile()
    wire.locations.append(WireProfile.location(id: 2, function: 1))
    expect(
      wire, fails: .duplicateID(2), at: wire.offset(of: \.locations, at: 2) + 2,
      in: "location[2].id")
  }

  @Test func `what stands behind a bad id keeps its number`() {
    var wire = WireProfile()
    wire.functions.insert(WireProfile.function(id: 0, name: 3), at: 0)
    wire.functions.append(WireProfile.field(5) { $0.field(2, bytes: [1]) })
    #expect(decodeError(wire.bytes)?.path == "function[3].name")
  }

  @Test func `a string index outside the table is refused where it stands`() {
    var wire = WireProfile()
    wire.functions[1] = WireProfile.function(id: 2, name: 5)
    expect(
      wire, fails: .stringIndex(5, count: 5), at: wire.offset(of: \.functions, at: 1) + 5,
      in: "function.name")
    wire = WireProfile()
    wire.samples = [
      WireProfile.sample(locations: [1], values: [1]) { sample in
        sample.message(3) { $0.field(1, 99 as UInt64) }
      }
    ]
    expect(
      wire, fails: .stringIndex(99, count: 5), at: wire.offset(of: \.samples) + 11,
      in: "sample.label.key")
    wire = WireProfile()
    wire.types = [WireProfile.valueType(1, .max)]
    expect(wire, fails: .stringIndex(-1, count: 0), at: 5, in: "sample_type.unit")
  }

  @Test func `the first string must be empty`() {
    var wire = WireProfile()
    wire.strings.swapAt(0, 1)
    expect(
      wire, fails: .firstStringNotEmpty, at: wire.offset(of: \.strings) + 2,
      in: "string_table[0]")
  }

  @Test func `samples must have a value for each type`() {
    var wire = WireProfile()
    wire.samples.append(WireProfile.sample(locations: [1], values: [1, 2]))
    expect(wire, fails: .valueCount(2, types: 1), in: "sample[1].value")
    wire.samples = [WireProfile.sample(locations: [1], values: [])]
    expect(wire, fails: .valueCount(0, types: 1), in: "sample[0].value")
    wire.types = []
    expect(wire, fails: .noSampleTypes, in: "sample_type")
  }

  @Test func `a number longer than 64 bits is refused`() {
    var wire = WireProfile()
    wire.samples = [
      WireProfile.field(2) { sample in
        sample.message(1) { $0.bytes += [1] + Array(repeating: 0xff, count: 9) + [0x02] }
      }
    ]
    let start = wire.offset(of: \.samples) + 5
    expect(
      wire, fails: .wire(.overlongVarint(at: start)), at: start, in: "sample[0].location_id")
  }

  @Test func `a packed field that ends inside a number is refused`() {
    var wire = WireProfile()
    wire.samples = [WireProfile.field(2) { $0.field(1, bytes: [1, 2, 0x80] as [UInt8]) }]
    let start = wire.offset(of: \.samples) + 6
    expect(wire, fails: .wire(.truncated(at: start)), at: start, in: "sample[0].location_id")
  }

  @Test func `a length past its message is refused`() {
    var wire = WireProfile()
    wire.samples = [[0x12, 3, 0x0a, 9, 1]]
    let start = wire.offset(of: \.samples) + 3
    expect(
      wire, fails: .wire(.lengthPastEnd(at: start, length: 9)), at: start,
      in: "sample[0].location_id")
  }

  @Test(arguments: [UInt64(1) << 29, 1 << 63, .max])
  func `an absurd length is refused without waiting for it`(length: UInt64) {
    var wire = WireProfile()
    let valid = wire.bytes.count
    var writer = ByteWriter()
    writer.varint(6 << 3 | 2)
    writer.varint(length)
    wire.others = [writer.bytes]
    expect(
      wire, fails: .wire(.lengthPastEnd(at: valid + 1, length: length)), at: valid + 1,
      in: "string_table[5]")
  }

  @Test func `wire types that a field cannot have are refused`() {
    var wire = WireProfile()
    wire.types = [[1 << 3, 1]]
    expect(
      wire, fails: .wire(.wireType(at: 0, field: 1, wireType: 0)), at: 0, in: "sample_type[0]")
    wire = WireProfile()
    wire.others = [[9 << 3 | 2, 0]]
    let end = wire.offset(of: \.others)
    expect(
      wire, fails: .wire(.wireType(at: end, field: 9, wireType: 2)), at: end, in: "time_nanos")
    wire.others = [[31 << 3 & 0x7f | 0x83, 0x01, 0]]
    expect(
      wire, fails: .wire(.wireType(at: end, field: 31, wireType: 3)), at: end, in: "field 31")
  }

  @Test func `two profiles one after the other are told from one`() {
    var wire = WireProfile()
    wire.others = [[9 << 3, 5]]
    let one = wire.bytes.count
    wire.others.append([9 << 3, 5])
    expect(wire, fails: .concatenated, at: one, in: "time_nanos")
  }
}
