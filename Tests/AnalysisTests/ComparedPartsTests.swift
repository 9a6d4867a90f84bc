import Analysis
import Profiles
import TestSupport
import Testing

struct ComparedPartsTests {
  private static let cpu = [("samples", "count"), ("cpu", "nanoseconds")]

  private func part(_ benchmark: String, _ base: String, _ new: String) -> ComparedPart {
    let measured = { (lines: String) -> [MeasuredProfile] in
      let profile = Profile.written(lines, types: Self.cpu)
      let roots = BenchmarkRoots(profile).restricted(to: benchmark)
      let view = ProfileView(
        profile, values: SampleValues(values: profile.samples.values[1]), resolution: Resolution())
      return [
        MeasuredProfile(view, CountRecovery(profile, column: 1), order: .flat, within: roots)
      ]
    }
    return ComparedPart(benchmark, base: measured(base), new: measured(new))
  }

  private let base = "q.BenchmarkA;f 300 300\nq.BenchmarkA;g 100 100\nq.BenchmarkB;f 50 50"
  private let new = "q.BenchmarkA;f 300 300\nq.BenchmarkA;g 100 100\nq.BenchmarkB;f 900 900"

  @Test func `a benchmark that ran longer changes no share of another`() {
    let comparison = ProfileComparison(
      parts: [part("q.BenchmarkA", base, new), part("q.BenchmarkB", base, new)], .init())
    #expect(comparison.nodes.count == 3)
    #expect(comparison.nodes.allSatisfy { !$0.hasChanged && $0.ratio == 1 })
    #expect(Set(comparison.nodes.compactMap(\.benchmark)) == ["q.BenchmarkA", "q.BenchmarkB"])
    #expect(comparison.total.baseRate == 1 && comparison.familySize == 3)
  }

  @Test func `what an operation costs tells an improvement from a regression elsewhere`() throws {
    let cheap = "q.BenchmarkA;f 20 20\nq.BenchmarkA;g 100 100"
    var part = part("q.BenchmarkA", base, cheap)
    part.costs = OperationCosts(
      base: .init(value: 4000, logVariance: 0.001), new: .init(value: 1200, logVariance: 0.001))
    var settings = ComparisonSettings()
    settings.normalization = .ops
    let comparison = ProfileComparison(parts: [part], settings)
    let g = try #require(comparison.node("g"))
    #expect(g.baseRate == 1000 && g.newRate == 1000 && !g.hasChanged)
    #expect(comparison.node("f")?.verdict == .shrank)
    #expect(comparison.total.baseRate == 4000 && comparison.total.newRate == 1200)
    let rule = try GrowthRule("regress")
    #expect(try GrowthCheck(comparison, unit: "nanoseconds").result(rule).verdict == .kept)
  }

  @Test func `results that vary leave more possible`() throws {
    var intervals: [Double] = []
    for variance in [0, 0.25] {
      var part = part("q.BenchmarkA", base, new)
      part.costs = OperationCosts(
        base: .init(value: 1, logVariance: variance), new: .init(value: 2, logVariance: variance))
      var settings = ComparisonSettings()
      settings.normalization = .ops
      let test = ProfileComparison(parts: [part], settings).node("f")?.test
      intervals.append(try #require(test).p)
    }
    #expect(intervals[0] < intervals[1])
  }

  @Test func `no parts make an empty comparison`() {
    #expect(ProfileComparison(parts: [], .init()).nodes.isEmpty)
  }

  @Test func `pairs that drift together are told apart`() {
    let counts = [100, 200, 400, 150, 300, 250]
    let side = { (factor: Int) in
      counts.map { Measuring()(Profile.written("f \($0 * factor / 10)\ng 1000")) }
    }
    var settings = ComparisonSettings()
    settings.isPaired = true
    let paired = ProfileComparison(base: side(10), new: side(13), settings)
    #expect(paired.method == .pairs && paired.node("f")?.verdict == .grew)
    settings.isPaired = false
    #expect(
      ProfileComparison(base: side(10), new: side(13), settings).node("f")?.hasChanged == false)
  }

  @Test func `measurements break a limit that all of them, or their median, lie above`() {
    let check = { (values: [Double]) in
      MeasurementCheck(measurements: [("A", values)], factor: 1, unit: "allocs/op").result(100)
        .verdict == .kept
    }
    #expect(!check([101]) && check([100]) && check([99, 150]) && !check([101, 150]))
    #expect(check([90, 95, 99, 150, 160, 170]) && !check([101, 102, 103, 150, 160, 170]))
    let none = MeasurementCheck(measurements: [], factor: 1, unit: "allocs/op").result(1)
    #expect(none.verdict == .undecidable(.noSuchFunction))
  }
}

struct CalibrationTests {
  private func draw(_ random: inout SeededRandom, wobble: Int) -> MeasuredProfile {
    var counts = Array(repeating: 0, count: 30)
    for _ in 0..<1500 { counts[random.zipf(below: 30)] += 1 }
    let lines = counts.enumerated().map { index, count in
      "main;f\(index) \(count * (100 + random.below(2 * wobble + 1) - wobble) / 100)"
    }
    return Measuring()(.written(lines.joined(separator: "\n")))
  }

  private func calibration(wobble: Int) -> Calibration {
    var random = SeededRandom(seed: 9)
    let profiles = (0..<8).map { _ in draw(&random, wobble: wobble) }
    return Calibration(flat: profiles, cum: profiles, .init())
  }

  @Test func `draws from one distribution vary as chance has it`() {
    let calibration = calibration(wobble: 0)
    #expect(calibration.phi < 1.4 && calibration.variation < 0.05)
    #expect(calibration.flat.all == 28 && calibration.flat.different <= 1)
  }

  @Test func `costs that vary between runs are found out, until hardly a pair differs`() {
    let calibration = calibration(wobble: 30)
    #expect(calibration.variation > 0.08)
    #expect(calibration.flat.different <= 1 && calibration.cum.different <= 1)
  }
}
