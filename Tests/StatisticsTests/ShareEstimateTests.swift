import Statistics
import TestSupport
import Testing

struct ShareEstimateTests {
  private let poisson = CountDispersion(phi: 1, variation: 0)

  @Test func `the bound is that of the mid-p binomial interval`() {
    let estimate = ShareEstimate(part: 10, whole: 100, dispersion: poisson)
    #expect(estimate.share == 0.1)
    // Σ P(X ≥ 10) − P(X = 10)/2 = 0.05 for n = 100.
    #expect(abs(estimate.lowerBound(alpha: 0.05) - 0.0583) < 0.0005)
  }

  @Test func `no counts leave everything possible, and all counts nearly nothing`() {
    #expect(ShareEstimate(part: 0, whole: 50, dispersion: poisson).lowerBound() == 0)
    let all = ShareEstimate(part: 50, whole: 50, dispersion: poisson).lowerBound()
    #expect(all > 0.9 && all < 1)
    #expect(ShareEstimate(part: .nan, whole: .infinity, dispersion: poisson).lowerBound() == 0)
  }

  @Test func `counts that vary more leave more possible`() {
    let wide = ShareEstimate(part: 100, whole: 400, dispersion: CountDispersion(phi: 4))
    let narrow = ShareEstimate(part: 100, whole: 400, dispersion: poisson)
    #expect(wide.lowerBound() < narrow.lowerBound() && wide.share == narrow.share)
  }

  @Test func `the share is below its bound one time in twenty`() {
    var random = SeededRandom(seed: 3)
    let missed = (0..<1000).count { _ in
      let count = (0..<200).count { _ in random.below(10) == 0 }
      let estimate = ShareEstimate(part: Double(count), whole: 200, dispersion: poisson)
      return estimate.lowerBound(alpha: 0.05) > 0.1
    }
    #expect((25...75).contains(missed), "\(missed) of 1000")
  }
}
