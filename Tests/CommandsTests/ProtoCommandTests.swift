import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct ProtoCommandTests {
  private func profile(
    _ name: String, _ profile: Profile, _ change: (inout Options) -> Void = { _ in }
  ) throws -> Profile {
    guard case .profile(let result) = try run(name, profile, change) else { return profile }
    return result
  }

  @Test func `a filtered profile is written without the texts of what was filtered`() throws {
    let result = try profile("proto", .written("f 1 user=secret k=v")) { $0.tagHide = "user" }
    #expect(result.writtenLines == ["f 1 k=v"])
    let texts = (0..<result.strings.count).map { result.strings[StringID(rawValue: UInt32($0))] }
    #expect(!texts.contains("secret") && !texts.contains("user"))
    #expect(texts == ["", "samples", "count", "k", "v", "f", "f.go"])
  }

  @Test func `values are divided and cut, and no sample is dropped`() throws {
    let result = try profile("proto", .written("f 7\ng -7\nh 1")) { $0.divideBy = 2 }
    #expect(result.samples.values == [[3, -3, 0]])
  }

  @Test func `labels are written by key, texts before numbers`() throws {
    let result = try profile("proto", .written("f 1 n=4 z=1b b=x a=y b=w"))
    #expect(result.writtenLines == ["f 1 a=y b=x b=w n=4 z=1b"])
  }

  @Test func `topproto has one sample for each node, with cum and flat`() throws {
    let result = try profile("topproto", .written("main;f 4\nmain 1"))
    #expect(result.namedSampleTypes.map(\.type) == ["cum", "flat"])
    #expect(result.writtenLines == ["f 4 4", "main 5 1"])
  }

  @Test func `topproto keeps the profile's unit, and loses it as a table does where compatible`()
    throws
  {
    let types = [("cpu", "nanoseconds")]
    let written = Profile.written("f 1700000000\ng 1200000000", types: types)
    let ours = try profile("topproto", written) { $0.nodeCount = 1 }
    #expect(ours.writtenLines == ["f 1700000000 1700000000"])
    #expect(ours.namedSampleTypes.map(\.unit) == ["nanoseconds", "nanoseconds"])
    let theirs = try profile("topproto", written) {
      $0.nodeCount = 1
      $0.isCompatible = true
    }
    #expect(theirs.writtenLines == ["f 1 1"])
    #expect(theirs.namedSampleTypes.map(\.unit) == ["s", "s"])
  }
}
