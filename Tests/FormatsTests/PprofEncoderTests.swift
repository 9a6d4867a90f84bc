import Bytes
import Formats
import Profiles
import TestSupport
import Testing

struct PprofEncoderTests {
  @Test(arguments: [
    "fast/cpu", "fast/goroutine", "fast/mutex", "slow/server-cpu", "slow/replicates/mem-01",
  ])
  func `writing what was read changes nothing`(name: String) throws {
    let path = ProjectFiles.sample("pprof/queryengine/\(name).pb.gz")
    let profile = try decode(try ProjectFiles.bytes(of: path))
    let written = PprofEncoder.encode(profile)
    let again = try decode(written)
    #expect(ProfileDump.lines(again) == ProfileDump.lines(profile))
    #expect(PprofEncoder.encode(again) == written)
  }

  @Test func `a compressed profile reads the same`() throws {
    let profile = try WireProfile().decoded()
    let compressed = try PprofEncoder.encodeCompressed(profile)
    #expect(compressed.starts(with: [0x1f, 0x8b]))
    #expect(ProfileDump.lines(try decode(compressed)) == ProfileDump.lines(profile))
  }

  @Test func `everything a profile can say survives`() throws {
    let profile = Profile.written(
      """
      main;work,step;leaf 3 -30 tenant=a size=64bytes
      main;idle 0 9223372036854775807
       1 5 tenant=b
      """, types: [("samples", "count"), ("cpu", "nanoseconds")])
    var full = profile
    full.comments = [StringID(rawValue: 1), StringID(rawValue: 2)]
    full.dropFrames = StringID(rawValue: 3)
    full.keepFrames = StringID(rawValue: 4)
    full.timeNanoseconds = -1
    full.durationNanoseconds = .max
    full.periodType = full.sampleTypes[1]
    full.period = .min
    full.defaultSampleType = StringID(rawValue: 1)
    full.documentationURL = StringID(rawValue: 2)
    var mapping = Mapping()
    mapping.number = 7
    mapping.limit = .max
    mapping.facts = [.functions, .inlineFrames]
    full.mappings = [mapping]
    full.locations[0].mapping = MappingID(rawValue: 0)
    full.locations[1].isFolded = true
    #expect(ProfileDump.lines(try decode(PprofEncoder.encode(full))) == ProfileDump.lines(full))
  }

  @Test func `numbers of locations need not be places`() throws {
    var wire = WireProfile()
    wire.locations = [
      WireProfile.location(id: .max, function: 1), WireProfile.location(id: 6, function: 2),
    ]
    wire.samples = [WireProfile.sample(locations: [6, .max], values: [7])]
    let profile = try wire.decoded()
    #expect(
      ProfileDump.lines(try decode(PprofEncoder.encode(profile))) == ProfileDump.lines(profile))
  }
}
