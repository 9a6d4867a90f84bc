import Statistics
import Testing

@Suite struct AssumptionTests {
  private let few = Measurements([1, 2, 3])
  private let more = Measurements([4, 5, 6])

  @Test func `few values have an unbounded interval and say how many are needed`() {
    let summary = Assumption.nothing.summary(of: few, confidence: 0.95)
    #expect(summary.center == 2)
    #expect(summary.lower == -.infinity)
    #expect(summary.upper == .infinity)
    #expect(
      summary.caveats == [.tooFewForInterval(needed: 6, beyond: false, confidence: 0.95)])
  }

  @Test func `a confidence nobody reaches says more than the limit`() {
    let summary = Assumption.nothing.summary(of: few, confidence: 1)
    #expect(summary.caveats == [.tooFewForInterval(needed: 50, beyond: true, confidence: 1)])
  }

  @Test func `too few values to detect anything say so`() {
    let comparison = Assumption.nothing.comparison(base: few, new: more, alpha: 0.05)
    #expect((comparison.p - 0.1).magnitude < 1e-12)
    #expect(!comparison.isSignificant)
    #expect(comparison.caveats == [.tooFewToDetect(needed: 4, beyond: false, alpha: 0.05)])
    let stricter = Assumption.nothing.comparison(base: few, new: more, alpha: 0)
    #expect(stricter.caveats == [.tooFewToDetect(needed: 10, beyond: true, alpha: 0)])
  }

  @Test func `a p at alpha is significant`() {
    let p = Assumption.nothing.comparison(base: few, new: more, alpha: 0.05).p
    let comparison = Assumption.nothing.comparison(base: few, new: more, alpha: p)
    #expect(comparison.isSignificant)
    #expect(comparison.caveats.isEmpty)
  }

  @Test func `equal values are a caveat`() {
    let comparison = Assumption.nothing.comparison(
      base: Measurements([1, 1]), new: Measurements([1, 1]), alpha: 0.05)
    #expect(comparison.p == 1)
    #expect(comparison.caveats == [.allEqual])
  }

  @Test func `exact values are summed up by their mode and always differ`() {
    let summary = Assumption.exact.summary(of: Measurements([5, 5, 7]), confidence: 0.95)
    #expect(summary.center == 5)
    #expect(summary.caveats == [.notExact(lowest: 5, highest: 7)])
    let comparison = Assumption.exact.comparison(base: few, new: few, alpha: 0.05)
    #expect(comparison.p == 0)
    #expect(comparison.isSignificant)
  }
}
