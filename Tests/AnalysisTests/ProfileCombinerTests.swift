import Analysis
import Profiles
import TestSupport
import Testing
import Units

struct ProfileCombinerTests {
  private func sum(_ profiles: [Profile]) throws -> Profile {
    var combiner = ProfileCombiner()
    for profile in profiles { try combiner.add(profile) }
    return try #require(try combiner.finish()).profile
  }

  @Test func `a single profile is left as it is`() throws {
    let profile = Profile.written("a 1\na 1\nb 0")
    #expect(try sum([profile]).writtenLines == profile.writtenLines)
    #expect(try ProfileCombiner().finish() == nil)
  }

  @Test func `units become the finest`() throws {
    let first = Profile.written("a 5 1", types: [("wait", "milliseconds"), ("space", "bytes")])
    let second = Profile.written("a 7 2", types: [("wait", "microseconds"), ("space", "kb")])
    let total = try sum([first, second])
    #expect(total.writtenLines == ["a 5007 2049"])
    #expect(total.namedSampleTypes.map(\.unit) == ["microseconds", "bytes"])
  }

  @Test func `periods are converted with their unit`() throws {
    var first = Profile.written("a 1")
    first.periodType = ValueType(type: first.addText("cpu"), unit: first.addText("seconds"))
    first.period = 2
    var second = Profile.written("a 1")
    second.periodType = ValueType(type: second.addText("cpu"), unit: second.addText("ms"))
    second.period = 10
    let total = try sum([first, second])
    #expect(total.period == 2000)
    #expect(total.namedPeriodType == NamedType(type: "cpu", unit: "ms"))
  }

  @Test func `units of different kinds are refused`() {
    let time = Profile.written("a 1", types: [("x", "ms")])
    let size = Profile.written("a 1", types: [("x", "kb")])
    #expect(
      throws: CombineError.sampleUnits(
        IncompatibleUnits(
          first: TypedUnit(type: "x", unit: "ms"), second: TypedUnit(type: "x", unit: "kb")))
    ) { try sum([time, size]) }
  }

  @Test func `hundreds of profiles add up, whenever their types change`() throws {
    let narrow = Profile.written("a 1", types: [("n", "count")])
    let wide = Profile.written("a 9 1", types: [("m", "count"), ("n", "count")])
    #expect(try sum(Array(repeating: narrow, count: 300)).writtenLines == ["a 300"])
    let mixed = Array(repeating: wide, count: 200) + Array(repeating: narrow, count: 200)
    #expect(try sum(mixed).writtenLines == ["a 400"])
  }

  @Test func `sums that do not fit are noticed`() throws {
    var combiner = ProfileCombiner()
    for _ in 0..<2 { try combiner.add(.written("a \(Int64.max)")) }
    let sum = try #require(try combiner.finish())
    #expect(sum.hasOverflowed)
    #expect(sum.profile.writtenLines == ["a \(Int64.max)"])
  }
}
