import Bytes
import Formats
import Profiles
import TestSupport
import Testing

struct PprofDecoderTests {
  @Test func `a profile is read field by field`() throws {
    var wire = WireProfile()
    wire.mappings = [WireProfile.mapping(id: 9, file: 4)]
    wire.locations[0] = WireProfile.location(id: 1, function: 1, mapping: 9)
    wire.others = [[9 << 3, 5, 10 << 3, 6, 12 << 3, 100], WireProfile.valueType(1, 2, field: 11)]
    #expect(
      ProfileDump.lines(try wire.decoded()) == [
        "type cpu/nanoseconds", "sample 7 2;1", "location 1 4097 9 leaf|||0:0:0",
        "location 2 4098 - root|||0:0:0", "mapping 9 0 0 0 root  0", "times 5 6",
        "period cpu/nanoseconds 100", "frames  ", "comments []", "default ", "documentation ",
      ])
  }

  @Test(arguments: 0..<6)
  func `fields may come in any order`(rotation: Int) throws {
    let wire = WireProfile()
    var kinds = [wire.types, wire.samples, wire.locations, wire.functions, wire.strings, []]
    kinds = Array(kinds[rotation...] + kinds[..<rotation])
    let expected = ProfileDump.lines(try wire.decoded())
    #expect(ProfileDump.lines(try decode(Array(kinds.joined().joined()))) == expected)
    #expect(ProfileDump.lines(try decode(Array(kinds.reversed().joined().joined()))) == expected)
  }

  @Test func `repeated numbers read the same packed, unpacked, and in pieces`() throws {
    var wire = WireProfile()
    wire.types += wire.types
    var dumps: Set<[String]> = []
    for isPacked in [true, false] {
      wire.samples = [
        WireProfile.sample(locations: [2, 1, 2], values: [7, -1], isPacked: isPacked)
      ]
      dumps.insert(ProfileDump.lines(try wire.decoded()))
    }
    wire.samples = [
      WireProfile.sample(locations: [2, 1], values: [7]) {
        $0.repeated(1, [2], isPacked: false)
        $0.repeated(2, [UInt64.max], isPacked: true)
      }
    ]
    dumps.insert(ProfileDump.lines(try wire.decoded()))
    #expect(dumps.count == 1)
    #expect(dumps.first?.contains("sample 7,-1 2;1;2") == true)
  }

  @Test func `unknown fields of every wire type are skipped`() throws {
    let unknown: [UInt8] = [
      0xf8, 0x01, 0x96, 0x01,  // 31: varint
      0xf9, 0x01, 1, 2, 3, 4, 5, 6, 7, 8,  // 31: fixed64
      0xfa, 0x01, 3, 1, 2, 3,  // 31: bytes
      0xfd, 0x01, 1, 2, 3, 4,  // 31: fixed32
    ]
    var wire = WireProfile()
    let expected = ProfileDump.lines(try wire.decoded())
    wire.others = [unknown]
    wire.samples = [
      WireProfile.sample(locations: [1, 2], values: [7]) { $0.bytes += unknown }
    ]
    #expect(ProfileDump.lines(try wire.decoded()) == expected)
  }

  @Test func `ids may be sparse, out of order and as large as 64 bits`() throws {
    var wire = WireProfile()
    wire.functions = [
      WireProfile.function(id: .max, name: 3), WireProfile.function(id: 1 << 40, name: 4),
    ]
    wire.locations = [
      WireProfile.location(id: .max, function: .max),
      WireProfile.location(id: 5_000_000_000, function: 1 << 40),
    ]
    wire.samples = [
      WireProfile.sample(locations: [.max, 5_000_000_000, .max], values: [7]),
      WireProfile.sample(locations: [5_000_000_000], values: [1]),
    ]
    let lines = ProfileDump.lines(try wire.decoded())
    #expect(lines[1] == "sample 7 18446744073709551615;5000000000;18446744073709551615")
    #expect(lines[2] == "sample 1 5000000000")
    #expect(lines[3].hasPrefix("location 18446744073709551615 4351 - leaf"))
  }

  @Test func `sums of dense ids in another order still find their locations`() throws {
    var wire = WireProfile()
    wire.locations.reverse()
    let profile = try wire.decoded()
    var stacks: [[UInt32]] = []
    profile.samples.stacks.forEach { (_, stack, _) in
      stacks.append(stack.indices.map { stack[$0].rawValue })
    }
    #expect(stacks == [[0, 1]])
    #expect(ProfileDump.lines(profile).contains("sample 7 2;1"))
  }

  @Test func `labels are texts or numbers with units; duplicates stay, keys alone do not`() throws {
    var wire = WireProfile()
    wire.strings += ["key", "text", "bytes"].map { WireProfile.string($0) }
    wire.samples = [
      WireProfile.sample(locations: [1], values: [1]),
      WireProfile.sample(locations: [1], values: [2]) { sample in
        sample.message(3) {
          $0.field(1, 5 as UInt64)
          $0.field(2, 6 as UInt64)
        }
        sample.message(3) {
          $0.field(1, 5 as UInt64)
          $0.field(3, -3 as Int64)
          $0.field(4, 7 as UInt64)
        }
        sample.message(3) { $0.field(1, 5 as UInt64) }
      },
      WireProfile.sample(locations: [1], values: [3]),
    ]
    let lines = ProfileDump.lines(try wire.decoded()).filter { $0.hasPrefix("sample") }
    #expect(lines == ["sample 1 1", "sample 2 1 key=text key=-3/bytes", "sample 3 1"])
  }

  @Test func `a profile may have no samples, and a sample no locations`() throws {
    var wire = WireProfile()
    wire.samples = [WireProfile.sample(locations: [], values: [5])]
    #expect(ProfileDump.lines(try wire.decoded()).contains("sample 5 "))
    wire.samples = []
    let profile = try wire.decoded()
    #expect(profile.samples.count == 0)
    #expect(profile.samples.values == [[]])
  }

  @Test func `a stack of a million frames is read`() throws {
    var wire = WireProfile()
    let deep = (0..<1_000_000).map { UInt64(1 + $0 & 1) }
    wire.samples = [
      WireProfile.sample(locations: deep, values: [1]),
      WireProfile.sample(locations: [1] + deep, values: [2]),
    ]
    var depths: [Int] = []
    var shared: [Int] = []
    try wire.decoded().samples.stacks.forEach { (_, stack, callers) in
      depths.append(stack.count)
      shared.append(callers)
    }
    #expect(depths == [1_000_000, 1_000_001])
    #expect(shared[0] == 0)
    #expect(shared[1] <= 1_000_000)
  }

  @Test func `stacks that share callers come back as they went in`() throws {
    var random = SeededRandom(seed: 7)
    var wire = WireProfile()
    wire.locations = (1...20_000).map { WireProfile.location(id: $0, function: 1) }
    var expected: [String] = []
    var stack: [UInt64] = []
    wire.samples = (0..<500).map { value in
      stack.removeFirst(random.below(stack.count + 1))
      for _ in 0..<random.below(6) { stack.insert(UInt64(1 + random.zipf(below: 20_000)), at: 0) }
      expected.append("sample \(value) " + stack.reversed().map(String.init).joined(separator: ";"))
      return WireProfile.sample(
        locations: stack, values: [Int64(value)], isPacked: random.below(8) > 0)
    }
    #expect(ProfileDump.lines(try wire.decoded()).filter { $0.hasPrefix("sample") } == expected)
  }

  @Test func `ids of one to five bytes stand where they stood`() throws {
    var random = SeededRandom(seed: 11)
    let ids = (0..<35).map { UInt64(1) << $0 + UInt64($0) }
    var wire = WireProfile()
    wire.locations = Set(ids).sorted().map { WireProfile.location(id: $0, function: 1) }
    var expected: [String] = []
    wire.samples = (0..<2000).map { value in
      let highest = [7, 14, 21, 35][random.below(4)]
      let stack = (0..<random.below(40)).map { _ in ids[random.below(highest)] }
      expected.append("sample \(value) " + stack.reversed().map(String.init).joined(separator: ";"))
      return WireProfile.sample(locations: stack, values: [Int64(value)])
    }
    #expect(ProfileDump.lines(try wire.decoded()).filter { $0.hasPrefix("sample") } == expected)
  }

  @Test func `a number that is written longer than needed reads the same`() throws {
    var wire = WireProfile()
    wire.samples = [
      WireProfile.sample(locations: [1, 2], values: [1]),
      WireProfile.field(2) { sample in
        sample.message(1) { $0.bytes += [0x81, 0x00, 0x82, 0x80, 0x00] }
        sample.message(2) { $0.bytes += [0x83, 0x80, 0x80, 0x00] }
      },
      WireProfile.sample(locations: [1, 2], values: [5]),
    ]
    let lines = ProfileDump.lines(try wire.decoded()).filter { $0.hasPrefix("sample") }
    #expect(lines == ["sample 1 2;1", "sample 3 2;1", "sample 5 2;1"])
  }
}
