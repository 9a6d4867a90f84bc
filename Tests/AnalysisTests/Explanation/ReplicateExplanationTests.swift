import Analysis
import Profiles
import TestSupport
import Testing

/// Ten recordings a build of the sample benchmark, whose slow build has four planted regressions.
struct ReplicateExplanationTests {
  private static func recordings(_ build: String) throws -> [Profile] {
    try (1...10).map { number in
      let name = (number < 10 ? "0" : "") + "\(number)"
      return try SampleFiles.profile("queryengine/\(build)/replicates/cpu-\(name).pb.gz")
    }
  }

  private static let explain = Explaining(isWithinBenchmark: true)

  private static let planted: Set = [
    "example.com/queryengine/join.(*Joiner).Join", "example.com/queryengine/group.Totals",
    "example.com/queryengine/scan.(*Scanner).Next",
    "example.com/queryengine/plancache.(*Cache).Get",
  ]

  @Test func `the sample pair names the four regressions and nothing else`() throws {
    let explanation = Self.explain(
      [try SampleFiles.profile("queryengine/fast/cpu.pb.gz")],
      [try SampleFiles.profile("queryengine/slow/cpu.pb.gz")])
    #expect(Set(explanation.causes.map(\.node.name)) == Self.planted)
    #expect(explanation.minor == 0 && explanation.shifts.isEmpty && explanation.renames.isEmpty)
  }

  @Test func `any pair of recordings names nothing but planted regressions`() throws {
    let fast = try Self.recordings("fast")
    let slow = try Self.recordings("slow")
    var found: [String: Int] = [:]
    for (base, new) in zip(fast, slow) {
      let causes = Self.explain([base], [new]).causes.map(\.node.name)
      #expect(Set(causes).isSubset(of: Self.planted), "\(causes)")
      for name in causes { found[name, default: 0] += 1 }
    }
    #expect(found["example.com/queryengine/join.(*Joiner).Join"] == 10)
    #expect(found["example.com/queryengine/group.Totals"] == 10)
  }

  @Test(arguments: [3, 6, 10])
  func `several recordings a side name all four`(size: Int) throws {
    let explanation = Self.explain(
      Array(try Self.recordings("fast")[..<size]), Array(try Self.recordings("slow")[..<size]))
    #expect(Set(explanation.causes.map(\.node.name)) == Self.planted)
  }

  @Test(arguments: ["fast", "slow"])
  func `recordings of one build have no causes`(build: String) throws {
    let recordings = try Self.recordings(build)
    for first in stride(from: 0, to: 10, by: 2) {
      let explanation = Self.explain([recordings[first]], [recordings[first + 1]])
      #expect(explanation.causes.isEmpty)
    }
  }
}
