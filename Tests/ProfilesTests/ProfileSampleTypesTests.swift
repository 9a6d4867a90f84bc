import Profiles
import Testing
import TestSupport

struct ProfileSampleTypesTests {
  private let wide = Profile.written(
    "a 1 2 3", types: [("objects", "count"), ("space", "bytes"), ("time", "ns")])

  @Test func `common types keep the first profile's order`() throws {
    let other = Profile.written("a 7 8", types: [("time", "ns"), ("objects", "count")])
    let common = try Profile.withCommonSampleTypes([wide, other])
    #expect(common.map(\.writtenLines) == [["a 1 3"], ["a 8 7"]])
    #expect(common[1].namedSampleTypes.map(\.type) == ["objects", "time"])
  }

  @Test func `a default type that is gone becomes the first`() {
    var profile = wide
    profile.defaultSampleType = profile.sampleTypes[1].type
    let narrow = profile.selectingSampleTypes(["time", "objects"])
    #expect(narrow.strings[narrow.defaultSampleType] == "time")
    profile.defaultSampleType = profile.sampleTypes[0].type
    let kept = profile.selectingSampleTypes(["time", "objects"])
    #expect(kept.strings[kept.defaultSampleType] == "objects")
  }

  @Test func `no common type is an error`() {
    let other = Profile.written("a 1", types: [("else", "count")])
    #expect(throws: MergeError.noCommonSampleTypes) {
      try Profile.withCommonSampleTypes([wide, other])
    }
  }

  @Test func `a type that one profile has twice and another lacks is an error`() {
    let twice = Profile.written("a 1 2", types: [("x", "count"), ("x", "count")])
    let near = Profile.written("a 1", types: [("xs", "count")])
    #expect(throws: MergeError.missingSampleType("x")) {
      try Profile.withCommonSampleTypes([twice, near])
    }
  }

  @Test func `a type that occurs twice is not common`() {
    let twice = Profile.written("a 1 2", types: [("x", "count"), ("x", "bytes")])
    #expect(Profile.commonSampleTypes([twice]).isEmpty)
  }
}
