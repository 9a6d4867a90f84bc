import Analysis
import Profiles
import TestSupport
import Testing

/// Profiles drawn at random from one distribution, and from one in which a function was slowed.
struct ComparisonSimulationTests {
  private func draw(_ random: inout SeededRandom, samples: Int, slowed: Int? = nil) -> Profile {
    var counts = Array(repeating: 0, count: 60)
    var drawn = 0
    while drawn < samples {
      let function = random.zipf(below: 60)
      counts[function] += function == slowed ? 2 : 1
      drawn += 1
    }
    let lines = counts.enumerated().filter { $0.element > 0 }.map {
      "main;f\($0.offset) \($0.element)"
    }
    return .written(lines.joined(separator: "\n"))
  }

  @Test(arguments: [300, 2000])
  func `draws from one distribution rarely differ`(samples: Int) {
    var random = SeededRandom(seed: 11)
    var settings = ComparisonSettings()
    settings.phi = 1
    settings.variation = 0
    let pairs = 200
    let wrong = (0..<pairs).count { _ in
      let base = draw(&random, samples: samples)
      let new = draw(&random, samples: samples + samples / 3)
      return Measuring().compare(base, new, settings).nodes.contains(where: \.hasChanged)
    }
    // One in twenty, and twice the standard deviation of that.
    #expect(wrong <= 16, "\(wrong) of \(pairs)")
  }

  @Test func `a function that doubled is found`() {
    var random = SeededRandom(seed: 5)
    let found = (0..<50).count { _ in
      let base = draw(&random, samples: 2000)
      let new = draw(&random, samples: 2000, slowed: 1)
      return Measuring().compare(base, new).node("f1")?.verdict == .grew
    }
    #expect(found >= 48, "\(found) of 50")
  }

  /// Runs of one program: costs vary between runs, and samples are drawn by them.
  private func measuredRuns(
    _ count: Int, samples: Int = 400, slowed: [Int: Double] = [:], _ random: inout SeededRandom
  ) -> [MeasuredProfile] {
    (0..<count).map { _ in
      let costs = (0..<60).map { function in
        let cost = (slowed[function] ?? 1) / Double(function + 1)
        return cost * (0.97 + 0.06 * random.uniform())
      }
      return Measuring()(draw(samples, by: costs, &random))
    }
  }

  private func draw(_ samples: Int, by costs: [Double], _ random: inout SeededRandom) -> Profile {
    var sums: [Double] = []
    for cost in costs { sums.append((sums.last ?? 0) + cost) }
    var counts = Array(repeating: 0, count: costs.count)
    for _ in 0..<samples {
      let place = random.uniform() * (sums.last ?? 0)
      var (low, high) = (0, sums.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] <= place { low = middle + 1 } else { high = middle }
      }
      counts[low] += 1
    }
    let lines = counts.enumerated().filter { $0.element > 0 }.map {
      "main;f\($0.offset) \($0.element)"
    }
    return .written(lines.joined(separator: "\n"))
  }

  @Test(arguments: [(1, 60), (3, 60), (6, 60)])
  func `groups of runs of one program seem to differ at most one time in twenty`(
    size: Int, rounds: Int
  ) {
    var random = SeededRandom(seed: UInt64(size))
    let wrong = (0..<rounds).count { _ in
      let base = measuredRuns(size, &random)
      let new = measuredRuns(size, &random)
      return ProfileComparison(base: base, new: new, .init()).nodes.contains(where: \.hasChanged)
    }
    #expect(wrong * 20 <= rounds, "\(wrong) of \(rounds)")
  }

  @Test(arguments: [1, 3, 6])
  func `four functions that take three times as long are found, and no other grew`(size: Int) {
    let slowed = [1: 3.0, 2: 3, 3: 3, 4: 3]
    var random = SeededRandom(seed: 31 + UInt64(size))
    var found = 0
    var others = 0
    // One profile a side has to say as much by itself.
    let samples = size == 1 ? 2000 : 1000
    for _ in 0..<20 {
      let base = measuredRuns(size, samples: samples, &random)
      let new = measuredRuns(size, samples: samples, slowed: slowed, &random)
      let grown = ProfileComparison(base: base, new: new, .init()).nodes
        .filter { $0.verdict == .grew }.map(\.name)
      let planted = Set(slowed.keys.map { "f\($0)" })
      if planted.isSubset(of: grown) { found += 1 }
      if !Set(grown).isSubset(of: planted) { others += 1 }
    }
    #expect(found >= 19, "\(found) of 20")
    #expect(others <= 1, "\(others) of 20")
  }

  /// Where the largest function takes four times as long, the shares of three that take three
  /// times as long rise by half only.
  @Test(arguments: [1, 3, 6])
  func `functions in the shadow of a larger regression are found too`(size: Int) {
    var random = SeededRandom(seed: 47 + UInt64(size))
    var found = 0
    var others = 0
    let slowed = [0: 4.0, 2: 3, 3: 3, 4: 3]
    let samples = size == 1 ? 2000 : 1000
    for _ in 0..<20 {
      let base = measuredRuns(size, samples: samples, &random)
      let new = measuredRuns(size, samples: samples, slowed: slowed, &random)
      let comparison = ProfileComparison(base: base, new: new, .init())
      let grown = Set(comparison.nodes.filter { $0.verdict == .grew }.map(\.name))
      if grown.isSuperset(of: ["f0", "f2", "f3", "f4"]) { found += 1 }
      if !grown.isSubset(of: ["f0", "f2", "f3", "f4"]) { others += 1 }
    }
    #expect(found >= 19, "\(found) of 20")
    #expect(others <= 1, "\(others) of 20")
  }
}
