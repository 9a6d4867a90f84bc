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

    var measure: Measuring {
      Measuring(column: kind == "mem" ? 1 : nil, order: order, isWithinBenchmark: true)
    }

    func profiles() throws -> [Profile] {
      try (1...10).map { number in
        let name = (number < 10 ? "0" : "") + "\(number)"
        let file = "queryengine/\(build)/replicates/\(kind)-\(name).pb.gz"
        return try SampleFiles.profile(file).chargingPreemptionToCallers()
      }
    }

    func measured() throws -> [MeasuredProfile] {
      try profiles().map { measure($0) }
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

  @Test(arguments: all)
  func `groups of three of one build seem to differ at most one time in twenty`(
    recordings: Recordings
  ) throws {
    var random = SeededRandom(seed: 7)
    let profiles = try recordings.measured()
    let wrong = (0..<20).count { _ in
      let drawn = profiles.shuffled(using: &random)
      return !Self.changes(Array(drawn[..<3]), Array(drawn[3..<6])).isEmpty
    }
    #expect(wrong <= 1, "\(wrong) of 20")
  }

  /// All 126 ways to part ten recordings in halves, the first recording always on one side.
  private static var halves: [[Bool]] {
    (0..<(1 << 9)).filter { $0.nonzeroBitCount == 4 }.map { bits in
      [true] + (0..<9).map { bits >> $0 & 1 == 1 }
    }
  }

  @Test(arguments: all)
  func `of all halves of one build's recordings at most one in twenty seem to differ`(
    recordings: Recordings
  ) throws {
    let profiles = try recordings.measured()
    let wrong = Self.halves.count { half in
      let sides = [true, false].map { side in
        zip(profiles, half).filter { $1 == side }.map(\.0)
      }
      return !Self.changes(sides[0], sides[1]).isEmpty
    }
    #expect(Self.halves.count == 126)
    #expect(wrong * 20 <= 126, "\(wrong) of 126")
  }

  /// Ten recordings make no two groups of six, so each profile is one of the ten with its samples
  /// drawn again: with what varies between runs, and once more with what varies by chance.
  @Test(arguments: ["fast", "slow"], [CallGraph.Order.flat, .cum])
  func `groups of six drawn again from one build differ at most one time in twenty`(
    build: String, order: CallGraph.Order
  ) throws {
    let recordings = Recordings(build: build, kind: "cpu", order: order)
    let profiles = try recordings.profiles()
    var random = SeededRandom(seed: 17)
    let wrong = (0..<40).count { _ in
      let drawn = (0..<12).map { _ in
        recordings.measure(profiles[random.below(10)].drawnAgain(&random))
      }
      return !Self.changes(Array(drawn[..<6]), Array(drawn[6...])).isEmpty
    }
    #expect(wrong <= 2, "\(wrong) of 40")
  }

  private static let planted = [
    "join.(*Joiner).Join", "scan.(*Scanner).Next", "group.Totals", "plancache.(*Cache).Get",
  ].map { "example.com/queryengine/" + $0 }

  @Test(arguments: [1, 3, 6], [CallGraph.Order.flat, .cum])
  func `the four regressions are found in every draw, whatever the number of profiles`(
    size: Int, order: CallGraph.Order
  ) throws {
    let base = try Recordings(build: "fast", kind: "cpu", order: order).measured()
    let new = try Recordings(build: "slow", kind: "cpu", order: order).measured()
    var random = SeededRandom(seed: 3)
    let found = (0..<20).count { _ in
      let old = base.shuffled(using: &random).prefix(size)
      let grown = Self.changes(Array(old), Array(new.shuffled(using: &random).prefix(size)))
        .filter { $0.verdict == .grew }
      return Set(Self.planted).isSubset(of: grown.map(\.name))
    }
    #expect(found == 20, "\(found) of 20")
  }

  /// Nothing that takes a share worth looking at is blamed beside the four.
  @Test func `no other function of weight has grown`() throws {
    let base = try Recordings(build: "fast", kind: "cpu", order: .flat).measured()
    let new = try Recordings(build: "slow", kind: "cpu", order: .flat).measured()
    for (old, new) in zip(base, new) {
      let others = Self.changes([old], [new]).filter {
        ($0.verdict == .grew || $0.verdict == .appeared) && !Self.planted.contains($0.name)
      }
      #expect(others.allSatisfy { $0.newRate < 0.05 }, "\(others.map(\.name))")
    }
  }
}

extension Profile {
  /// The profile of a run like this one: each sample's ticks by a Poisson law around what they were.
  fileprivate func drawnAgain(_ random: inout SeededRandom) -> Profile {
    var result = self
    let ticks = samples.values[0].map { random.poisson(Double($0)) }
    let columns = samples.values.map { column in
      column.indices.map { index in
        let count = samples.values[0][index]
        return count == 0 ? 0 : column[index] / count * ticks[index]
      }
    }
    result.samples = SampleTable(
      values: columns, stacks: samples.stacks, labels: samples.labels)
    return result
  }
}
