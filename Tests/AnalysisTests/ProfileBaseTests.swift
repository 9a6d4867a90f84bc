import Analysis
import Profiles
import TestSupport
import Testing

struct ProfileBaseTests {
  private let old = Profile.written("a 10\nb 20")
  private let new = Profile.written("a 15\nc 5")

  @Test func `a subtracted base cancels what is equal`() throws {
    let difference = try new.minus(old, as: .subtracted).profile
    #expect(difference.writtenLines == ["a 5", "c 5", "b -20"])
    #expect(difference.baseSamples == nil)
    #expect(try new.minus(new, as: .subtracted).profile.samples.count == 0)
  }

  @Test func `samples of a base that is compared with stay apart`() throws {
    let difference = try new.minus(old, as: .difference).profile
    #expect(
      difference.writtenLines == [
        "a 15", "c 5", "a -10 pprof::base=true", "b -20 pprof::base=true",
      ])
    #expect(difference.baseSamples == [false, false, true, true])
  }

  @Test func `percentages are of the base where there is one`() throws {
    let difference = try new.minus(old, as: .difference).profile
    let values = SampleValues(values: difference.samples.values[0])
    #expect(values.total(base: difference.baseSamples).value == 30)
    #expect(values.total().value == 50)
  }

  @Test func `normalizing scales to the base's sum first`() throws {
    let difference = try new.minus(old, as: .subtracted, normalized: true).profile
    #expect(difference.writtenLines == ["a 13", "c 8", "b -20"])
  }

  @Test func `normalizing needs the same types`() {
    let other = Profile.written("a 1", types: [("cpu", "ns")])
    #expect(throws: CombineError.self) {
      try new.minus(other, as: .subtracted, normalized: true)
    }
  }
}
