import Analysis
import Profiles
import TestSupport
import Testing

/// Ten recordings a build of one benchmark: nothing may differ between recordings of one build.
struct ReplicateTests {
  /// What is compared of the recordings.
  struct Recordings: Sendable, CustomTestStringConvertible {
    let build: String
    let kind: String
    let order: CallGraph.Order

    var testDescription: String { "\(build) \(kind) \(order)" }

    func measured() throws -> [MeasuredProfile] {
      let measure = Measuring(
        column: kind == "mem" ? 1 : nil, order: order, isWithinBenchmark: true)
      return try (1...10).map { number in
        let name = (number < 10 ? "0" : "") + "\(number)"
        let file = "queryengine/\(build)/replicates/\(kind)-\(name).pb.gz"
        return measure(try SampleFiles.profile(file).chargingPreemptionToCallers())
      }
    }
  }

  static let all = ["fast", "slow"].flatMap { build in
    ["cpu", "mem"].flatMap { kind in
      [CallGraph.Order.flat, .cum].map { Recordings(build: build, kind: kind, order: $0) }
    }
  }

  private static func changes(_ base: [MeasuredProfile], _ new: [MeasuredProfile])
    -> [ComparedNode]
  {
    var settings = ComparisonSettings()
    settings.isWithinBenchmark = true
    return ProfileComparison(base: base, new: new, settings).nodes.filter(\.hasChanged)
  }

  @Test(arguments: all)
  func `of all pairs of one build at most one in twenty seems to differ`(recordings: Recordings)
    throws
  {
    let profiles = try recordings.measured()
    var wrong = 0
    for first in profiles.indices {
      for second in profiles[(first + 1)...] {
        wrong += Self.changes([profiles[first]], [second]).isEmpty ? 0 : 1
      }
    }
    #expect(wrong * 20 <= 45, "\(wrong) of 45")
  }

  @Test(arguments: all, [3, 5])
  func `groups of one build seem to differ at most one time in twenty`(
    recordings: Recordings, size: Int
  ) throws {
    var random = SeededRandom(seed: 7)
    let profiles = try recordings.measured()
    let wrong = (0..<20).count { _ in
      let drawn = profiles.shuffled(using: &random)
      return !Self.changes(Array(drawn[..<size]), Array(drawn[size..<(2 * size)])).isEmpty
    }
    #expect(wrong <= 1, "\(wrong) of 20")
  }

  @Test(arguments: [1, 3, 6])
  func `the four regressions are found whatever the number of profiles`(size: Int) throws {
    let base = try Recordings(build: "fast", kind: "cpu", order: .flat).measured()
    let new = try Recordings(build: "slow", kind: "cpu", order: .flat).measured()
    let changes = Self.changes(Array(base[..<size]), Array(new[..<size])).filter {
      $0.verdict == .grew
    }
    let names = Set(changes.map(\.name))
    for name in ["join.(*Joiner).Join", "scan.(*Scanner).Next", "group.Totals"] {
      #expect(names.contains("example.com/queryengine/" + name))
    }
    #expect(names.contains("example.com/queryengine/plancache.(*Cache).Get"))
  }
}
