import Foundation
import Statistics
import TestSupport
import Testing

struct PairedRatiosTests {
  @Test func `six pairs that all grew are the least that signed ranks can tell`() {
    let pairs = PairedRatios(logRatios: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6])
    // Two of the 64 ways to sign six ranks.
    #expect(pairs.p == 2.0 / 64)
    #expect(abs(pairs.ratio - exp(0.35)) < 1e-12)
    #expect(abs(pairs.interval.lower - exp(0.1)) < 1e-12)
    #expect(abs(pairs.interval.upper - exp(0.6)) < 1e-12)
  }

  @Test func `fewer pairs are judged by Student's t`() {
    let pairs = PairedRatios(logRatios: [0.1, 0.2, 0.3])
    // t = 0.2 / (0.1 / √3) = 3.4641 with two degrees of freedom.
    #expect(abs(pairs.p - 0.0742) < 0.0001)
    #expect(pairs.interval.lower < 1 && pairs.interval.upper > 1)
  }

  @Test func `one pair and none say nothing`() {
    #expect(PairedRatios(logRatios: [0.5]).p == 1)
    #expect(PairedRatios(logRatios: []).interval == .unknown)
    #expect(PairedRatios(logRatios: [.nan, .infinity]).p == 1)
  }

  @Test func `the interval holds the ratio nineteen times out of twenty`() {
    var random = SeededRandom(seed: 2)
    let missed = (0..<400).count { _ in
      let logs = (0..<8).map { _ in
        (0..<12).reduce(-6.0) { sum, _ in sum + Double(random.below(1000)) / 1000 } / 3
      }
      let interval = PairedRatios(logRatios: logs).interval
      return interval.lower > 1 || interval.upper < 1
    }
    #expect(missed <= 30, "\(missed) of 400")
  }

  @Test func `an error of the scale widens the interval and raises p`() {
    let interval = RatioInterval(lower: 1.5, upper: 2.5)
    let same = RatioInterval.widened(p: 0.001, interval: interval, ratio: 2, logVariance: 0)
    #expect(same.p == 0.001 && same.interval == interval)
    let wide = RatioInterval.widened(p: 0.001, interval: interval, ratio: 2, logVariance: 0.1)
    #expect(wide.p > 0.001 && wide.p < 0.2)
    #expect(wide.interval.lower < 1.5 && wide.interval.upper > 2.5)
    let new = RatioInterval.widened(
      p: 0.001, interval: RatioInterval(lower: 3, upper: .infinity), ratio: .infinity,
      logVariance: 0.1)
    #expect(new.p == 0.001 && new.interval.upper == .infinity)
  }

  @Test func `a typical value is as sure as its measurements agree`() {
    #expect(TypicalValue([5])?.logVariance == 0)
    #expect(TypicalValue([3, 3, 3, 3, 3, 3])?.logVariance == 0)
    #expect(TypicalValue([])?.median == nil)
    #expect(TypicalValue([1, -1]) == nil && TypicalValue([1, .infinity]) == nil)
    let few = TypicalValue([90, 100, 110])?.logVariance ?? 0
    let many = TypicalValue([90, 95, 98, 100, 101, 103, 107, 110])?.logVariance ?? 0
    #expect(few > many && many > 0)
  }
}
