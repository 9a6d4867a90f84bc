import Analysis
import Profiles
import TestSupport
import Testing

struct StackFilterTests {
  private let profile = Profile.written(
    """
    main;serve;read 1
    main;serve;write 2
    main;idle 4
    main,work;read 8
    gc 16
    """)

  private func lines(_ option: FilterOption, _ text: String) throws -> [String] {
    try filtered(profile, [option: text]).profile.writtenLines
  }

  @Test func `focus keeps samples with a match`() throws {
    #expect(try lines(.focus, "^read$") == ["main;serve;read 1", "main,work;read 8"])
    #expect(try lines(.focus, "work") == ["main,work;read 8"])
  }

  @Test func `focus looks at file names too`() throws {
    #expect(try lines(.focus, "idle\\.go") == ["main;idle 4"])
  }

  @Test func `ignore drops samples with a match`() throws {
    #expect(try lines(.ignore, "read|gc") == ["main;serve;write 2", "main;idle 4"])
  }

  @Test func `ignore wins over focus`() throws {
    let result = try filtered(profile, [.focus: "main", .ignore: "serve|read"])
    #expect(result.profile.writtenLines == ["main;idle 4"])
    #expect(result.notices.isEmpty)
  }

  @Test func `hide takes frames out of stacks, and samples that have no others`() throws {
    #expect(
      try lines(.hide, "main|gc") == [
        "serve;read 1", "serve;write 2", "idle 4", "work;read 8",
      ])
  }

  @Test func `show keeps only frames that match`() throws {
    #expect(try lines(.show, "main|read") == ["main;read 1", "main 2", "main 4", "main;read 8"])
  }

  @Test func `show and hide apply together`() throws {
    let result = try filtered(profile, [.show: "main|read", .hide: "main"])
    #expect(result.profile.writtenLines == ["read 1", "read 8"])
  }

  @Test func `locations without lines are never shown but can be focused by their binary`() throws {
    let profile = try Self.unsymbolized()
    #expect(try filtered(profile, [.focus: "tool"]).profile.samples.count == 1)
    #expect(try filtered(profile, [.show: "tool"]).profile.samples.count == 0)
    #expect(try filtered(profile, [.hide: "tool"]).profile.samples.count == 0)
    #expect(try filtered(profile, [.hide: "other"]).profile.samples.count == 1)
  }

  private static func unsymbolized() throws -> Profile {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    var mapping = Mapping()
    mapping.file = builder.intern("/bin/tool")
    var location = Location()
    location.mapping = builder.add(mapping)
    builder.addSample(leafFirst: [builder.add(location, lines: [])], values: [1])
    return builder.finish()
  }

  @Test func `samples without a stack have no focus`() throws {
    let profile = Profile.written(" 1\na 2")
    #expect(try filtered(profile, [.ignore: "none"]).profile.writtenLines == ["a 2"])
    #expect(try filtered(profile, [:]).profile.writtenLines == [" 1", "a 2"])
  }

  @Test func `what is focused and what is ignored make up all`() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<30 {
      let profile = random.profile(samples: 50)
      let name = "f\(random.below(5))$"
      let focused = try filtered(profile, [.focus: name]).profile
      let ignored = try filtered(profile, [.ignore: name]).profile
      let together = (focused.writtenLines + ignored.writtenLines).sorted()
      #expect(together == profile.writtenLines.sorted())
    }
  }

  @Test func `hiding nothing and showing all change nothing`() throws {
    var random = SeededRandom(seed: 12)
    let profile = random.profile(samples: 50)
    #expect(try filtered(profile, [.show: ""]).profile.writtenLines == profile.writtenLines)
    #expect(try filtered(profile, [.show: "."]).profile.writtenLines == profile.writtenLines)
    #expect(try filtered(profile, [.hide: "^$"]).profile.writtenLines == profile.writtenLines)
  }

  @Test func `expressions without a match are named in order`() throws {
    let result = try filtered(
      profile, [.tagHide: "x", .show: "x", .hide: "x", .focus: "x", .tagFocus: "x"])
    #expect(
      result.notices == [
        .matchedNothing(.focus), .matchedNothing(.hide), .matchedNothing(.show),
        .matchedNothing(.tagFocus), .matchedNothing(.tagHide),
      ])
  }
}

/// Applies options to a profile.
func filtered(_ profile: Profile, _ options: [FilterOption: String]) throws -> FilteredProfile {
  var texts = FilterOptions()
  texts.isCompatible = true
  for (option, text) in options { texts[option] = text }
  return profile.filtered(by: try Filter(compiling: texts))
}
