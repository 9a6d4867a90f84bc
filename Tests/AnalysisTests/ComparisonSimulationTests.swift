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
}
