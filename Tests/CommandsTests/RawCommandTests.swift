import Commands
import Profiles
import Reports
import TestSupport
import Testing
import Units

struct RawCommandTests {
  private func raw(_ profile: Profile, _ change: (inout Options) -> Void = { _ in }) throws
    -> RawProfile
  {
    guard case .raw(let raw) = try shape("raw", profile, change) else { return RawProfile() }
    return raw
  }

  @Test func `samples name locations by number, leaf first`() throws {
    let raw = try raw(.written("main;f 7\nmain 2"))
    #expect(raw.samples.map(\.values) == [[7], [2]])
    #expect(raw.samples.map(\.locations) == [[2, 1], [1]])
    #expect(raw.locations.map(\.address) == [0x1000, 0x1001])
    #expect(raw.locations[1].lines.map { $0?.function } == ["f"])
  }

  @Test func `labels stand by key, texts apart from numbers`() throws {
    let labels = try raw(.written("f 1 b=x n=3kb a=y b=w")).samples[0].labels
    #expect(labels.texts.map(\.key) == ["a", "b"])
    #expect(labels.texts[1].values == ["x", "w"])
    #expect(labels.numbers == [.init(key: "n", values: [Quantity(3, "kb")])])
  }

  @Test func `filters take samples away, but not what they were made of`() throws {
    let raw = try raw(.written("main;f 1\nmain;g 2")) { $0.ignore = "f" }
    #expect(raw.samples.count == 1 && raw.locations.count == 3)
  }

  @Test func `inlined calls stay unless they are not wanted`() throws {
    let profile = Profile.written("main;f,g 1")
    #expect(try raw(profile).locations[1].lines.count == 2)
    let outer = try raw(profile) { $0.noInlines = true }.locations[1].lines
    #expect(outer.map { $0?.function } == ["f"])
  }

  @Test func `the default type is marked, and facts are copied`() throws {
    var profile = Profile.written("f 1 2", types: [("a", "count"), ("b", "bytes")])
    profile.defaultSampleType = profile.addText("b")
    profile.comments = [profile.addText("#hidden"), profile.addText("shown")]
    profile.period = 9
    var mapping = Mapping()
    mapping.number = 4
    mapping.file = profile.addText("/bin/x")
    mapping.facts = [.functions, .inlineFrames]
    profile.mappings = [mapping]
    let raw = try raw(profile)
    #expect(raw.valueTypes.map(\.isDefault) == [false, true])
    #expect(raw.comments == ["#hidden", "shown"] && raw.period == 9)
    #expect(raw.mappings[0].facts == [.functions, .inlineFrames])
    guard case .lines(let lines) = try shape("comments", profile) else { return }
    #expect(lines.lines == ["#hidden", "shown"])
  }
}
