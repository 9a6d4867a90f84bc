import Profiles
import Testing
import TestSupport

struct ProfileMergerTests {
  private let types = [("samples", "count"), ("cpu", "nanoseconds")]

  @Test func `equal samples become one`() throws {
    let first = Profile.written("a;b 1\na;c 2\na;b 4")
    let second = Profile.written("a;c 8\nd 16")
    let sum = try Profile.merged([first, second])
    #expect(sum.writtenLines == ["a;b 5", "a;c 2", "a;c 8", "d 16"])
    #expect(try Profile.merged([first, first]).writtenLines == ["a;b 10", "a;c 4"])
  }

  @Test func `labels tell samples apart, their order does not`() throws {
    let profile = Profile.written(
      "a 1 k=x l=y\na 2 l=y k=x\na 4 k=x\na 8 k=x k=z\na 16 k=z k=x\na 32 n=1b\na 64 n=1kb")
    #expect(
      profile.compacted().writtenLines == [
        "a 3 k=x l=y", "a 4 k=x", "a 8 k=x k=z", "a 16 k=z k=x", "a 32 n=1b", "a 64 n=1kb",
      ])
  }

  @Test func `a number label of zero tells samples apart like any other`() {
    let profile = Profile.written("a 1 n=0\na 2\na 4 n=0")
    #expect(profile.compacted().writtenLines == ["a 5 n=0", "a 2"])
  }

  @Test func `samples without a value go, and what only they used`() throws {
    let profile = Profile.written("a;b 0\nc 3\nd 4\nd -4")
    let compact = profile.compacted()
    #expect(compact.writtenLines == ["c 3"])
    #expect(compact.functions.count == 1)
    #expect(compact.locations.map(\.number) == [1])
  }

  @Test func `a merge with itself doubles every value`() throws {
    var random = SeededRandom(seed: 1)
    for _ in 0..<20 {
      let profile = random.profile(samples: 60).compacted()
      let doubled = try Profile.merged([profile, profile])
      #expect(doubled.writtenLines == profile.scaled(by: 2).writtenLines)
    }
  }

  @Test func `a profile minus itself is nothing`() throws {
    var random = SeededRandom(seed: 2)
    for _ in 0..<20 {
      let profile = random.profile(samples: 60)
      let nothing = try Profile.merged([profile, profile.scaled(by: -1)])
      #expect(nothing.samples.count == 0)
      #expect(nothing.locations.isEmpty && nothing.functions.isEmpty)
    }
  }

  @Test func `merging is associative`() throws {
    var random = SeededRandom(seed: 3)
    let parts = (0..<6).map { _ in random.profile(samples: 40) }
    let left = try Profile.merged([try Profile.merged(Array(parts[..<3]))] + parts[3...])
    #expect(try left.writtenLines == Profile.merged(parts).writtenLines)
  }

  @Test func `sums that do not fit stop at the largest number`() throws {
    let large = Profile.written("a \(Int64.max)\nb \(Int64.min)")
    var merger = ProfileMerger(large)
    #expect(!merger.hasOverflowed)
    try merger.add(large)
    #expect(merger.hasOverflowed)
    #expect(merger.finish().samples.values == [[.max, .min]])
  }

  @Test func `sums that do not fit wrap around if the rules say so`() throws {
    let large = Profile.written("a \(Int64.max)")
    var rules = MergeRules()
    rules.overflow = .wraps
    var merger = ProfileMerger(large, rules: rules)
    try merger.add(large)
    #expect(!merger.hasOverflowed)
    #expect(merger.finish().samples.values == [[-2]])
  }

  @Test func `mappings are the same at another address`() throws {
    let first = Self.mapped(start: 0x1000, address: 0x1234)
    let second = Self.mapped(start: 0x5000, address: 0x5234)
    let sum = try Profile.merged([first, second])
    #expect(sum.mappings.map(\.start) == [0x1000])
    #expect(sum.locations.map(\.address) == [0x1234])
    #expect(sum.samples.values == [[2]])
  }

  @Test func `the first mapping stays first even if no sample is in it`() throws {
    var profile = Self.mapped(start: 0x5000, address: 0x5234)
    var main = Mapping()
    main.limit = 0x99000
    profile.mappings.insert(main, at: 0)
    profile.locations[0].mapping = MappingID(rawValue: 1)
    let sum = profile.compacted()
    #expect(sum.mappings.map(\.start) == [0, 0x5000])
    #expect(sum.locations[0].mapping == MappingID(rawValue: 1))
  }

  private static func mapped(start: UInt64, address: UInt64) -> Profile {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    var mapping = Mapping()
    mapping.start = start
    mapping.limit = start + 0x2345
    mapping.file = builder.intern("/bin/tool")
    var location = Location()
    location.mapping = builder.add(mapping)
    location.address = address
    builder.addSample(leafFirst: [builder.add(location, lines: [])], values: [1])
    return builder.finish()
  }

  @Test func `other types are refused`() throws {
    let counts = Profile.written("a 1")
    let times = Profile.written("a 1", types: [("cpu", "nanoseconds")])
    #expect(
      throws: MergeError.sampleTypes(
        [NamedType(type: "samples", unit: "count")],
        [NamedType(type: "cpu", unit: "nanoseconds")])
    ) { try Profile.merged([counts, times]) }
    var periodic = counts
    periodic.periodType = periodic.sampleTypes[0]
    #expect(
      throws: MergeError.periodTypes(
        NamedType(type: "", unit: ""), NamedType(type: "samples", unit: "count"))
    ) { try Profile.merged([counts, periodic]) }
    #expect(throws: MergeError.noProfiles) { try Profile.merged([]) }
  }
}
