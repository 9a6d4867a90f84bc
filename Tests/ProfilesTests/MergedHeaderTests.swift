import Profiles
import Testing
import TestSupport

struct MergedHeaderTests {
  private static func profile(time: Int64, duration: Int64 = 0, period: Int64 = 0, _ note: String)
    -> Profile
  {
    var builder = ProfileBuilder()
    builder.addSampleType("samples", unit: "count")
    let comments = note.split(separator: " ").map { builder.intern(String($0)) }
    let last = comments.last ?? .empty
    builder.describe { profile in
      profile.timeNanoseconds = time
      profile.durationNanoseconds = duration
      profile.period = period
      profile.comments = comments
      profile.documentationURL = last
      profile.defaultSampleType = last
    }
    return builder.finish()
  }

  @Test func `durations add up, the longest period and every comment stay`() throws {
    let sum = try Profile.merged([
      Self.profile(time: 5, duration: 10, period: 3, "one two"),
      Self.profile(time: 4, duration: 20, period: 7, "two three"),
    ])
    #expect(sum.timeNanoseconds == 4)
    #expect(sum.durationNanoseconds == 30)
    #expect(sum.period == 7)
    #expect(sum.comments.map { sum.strings[$0] } == ["one", "two", "three"])
    #expect(sum.strings[sum.documentationURL] == "two")
    #expect(sum.strings[sum.defaultSampleType] == "two")
  }

  @Test func `a missing time takes the time away unless the rules say otherwise`() throws {
    let profiles = [5, 0].map { Self.profile(time: $0, "") }
    #expect(try Profile.merged(profiles).timeNanoseconds == 0)
    var rules = MergeRules()
    rules.missingTimeIsEarliest = false
    #expect(try Profile.merged(profiles, rules: rules).timeNanoseconds == 5)
    #expect(try Profile.merged(profiles.reversed()).timeNanoseconds == 5)
  }

  @Test func `durations that do not fit stop at the largest number`() throws {
    let long = Self.profile(time: 1, duration: .max, "")
    var merger = ProfileMerger(long)
    try merger.add(long)
    #expect(merger.hasOverflowed)
    #expect(merger.finish().durationNanoseconds == .max)
  }

  @Test func `columns of inlined calls count if the rules say so`() {
    var profile = Profile.written("a,b 1\na,b,c 2")
    profile.locations[1] = profile.locations[0]
    profile.locations[1].firstLine = UInt32(profile.lines.count)
    profile.lines += [profile.lines[0], profile.lines[1]]
    profile.lines[profile.locations[1].lines.lowerBound].column = 9
    #expect(profile.compacted().samples.count == 1)
    var rules = MergeRules()
    rules.ignoresInlinedColumns = false
    #expect(ProfileMerger(profile, rules: rules).finish().samples.count == 2)
  }
}
