import Profiles
import Testing
import TestSupport

struct ProfileScaleTests {
  private let types = [("samples", "count"), ("cpu", "nanoseconds")]

  @Test func `halves are rounded away from zero`() {
    let profile = Profile.written("a 1\nb 3\nc -3\nd 4")
    #expect(profile.scaled(by: 0.5).writtenLines == ["a 1", "b 2", "c -2", "d 2"])
  }

  @Test func `samples that become zero are dropped`() {
    #expect(Profile.written("a 1\nb 9").scaled(by: 0.25).writtenLines == ["b 2"])
  }

  @Test func `samples without a value in a scaled column are dropped`() {
    let profile = Profile.written("a 1 0\nb 0 5", types: types)
    #expect(profile.scaled(columnsBy: [1, 2]).writtenLines == ["b 0 10"])
    #expect(profile.scaled(columnsBy: [1, 1]).writtenLines == profile.writtenLines)
  }

  @Test func `products that do not fit become the nearest number`() {
    let profile = Profile.written("a \(Int64.max)\nb \(Int64.min)")
    #expect(profile.scaled(by: 3).samples.values == [[.max, .min]])
    #expect(profile.scaled(by: .nan).samples.count == 0)
  }

  @Test func `normalizing gives each column the other's sum`() throws {
    let profile = Profile.written("a 1 30\nb 3 10", types: types)
    let base = Profile.written("x 8 100", types: types)
    #expect(try profile.normalized(to: base).writtenLines == ["a 2 75", "b 6 25"])
    let empty = Profile.written("a 0 10", types: types)
    #expect(try empty.normalized(to: base).writtenLines == ["a 0 100"])
    #expect(throws: MergeError.self) { try profile.normalized(to: .written("a 1")) }
  }
}
