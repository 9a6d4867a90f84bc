import Statistics
import TestSupport
import Testing

@Suite struct HodgesLehmannTests {
  private let base = Measurements([12.1, 11.8, 12.6, 12.0, 12.3, 11.9])
  private let new = Measurements([14.9, 14.4, 15.1, 14.7, 14.2, 15.6])

  @Test func `six against six take the sixth ratio from either end`() throws {
    let estimate = try #require(HodgesLehmann(base: base, new: new))
    #expect((estimate.ratio - 1.2226672704531218).magnitude < 1e-12)
    #expect((estimate.interval.lower - 1.1735537190082643).magnitude < 1e-12)
    #expect((estimate.interval.upper - 1.2689075630252102).magnitude < 1e-12)
  }

  @Test func `the interval leaves out one exactly when the U test rejects`() throws {
    var generator = SeededRandom(seed: 9)
    for _ in 0..<60 {
      let first = Measurements((0..<7).map { _ in 1 + generator.uniform() })
      let second = Measurements((0..<8).map { _ in 1.3 + generator.uniform() })
      let interval = try #require(HodgesLehmann(base: first, new: second)).interval
      let p = try MannWhitney(base: first, new: second).p
      #expect((interval.nearestToOne != 1) == (p <= 0.05))
    }
  }

  @Test func `sets too small have an estimate without bounds`() throws {
    let estimate = try #require(
      HodgesLehmann(base: Measurements([1, 2]), new: Measurements([4, 2])))
    #expect(estimate.interval == .unknown)
  }

  @Test func `large sets use the normal approximation`() throws {
    let values = Measurements((1...60).map { Double($0) })
    let estimate = try #require(HodgesLehmann(base: values, new: values))
    #expect(estimate.ratio == 1)
    #expect(estimate.interval.lower < 1 && estimate.interval.upper > 1)
  }

  @Test func `very large sets are thinned`() throws {
    let base = Measurements((1...4000).map { 1000 + Double($0) })
    let new = Measurements((1...3000).map { 2 * (1000 + Double($0) * 4 / 3) })
    let estimate = try #require(HodgesLehmann(base: base, new: new))
    #expect((estimate.ratio - 2).magnitude < 0.005)
    #expect(estimate.interval.lower > 1.9 && estimate.interval.upper < 2.1)
  }

  @Test func `values that are not positive have no ratio`() {
    #expect(HodgesLehmann(base: Measurements([0, 1]), new: Measurements([1])) == nil)
    #expect(HodgesLehmann(base: Measurements([1]), new: Measurements([])) == nil)
    #expect(HodgesLehmann(base: Measurements([1]), new: Measurements([.infinity])) == nil)
  }
}
