import Statistics
import Testing

@Suite struct CountDispersionTests {
  private let base = ExposedCount(count: 100, exposure: 400)
  private let new = ExposedCount(count: 140, exposure: 400)

  @Test func `counts near their total vary less`() {
    let within = CountDispersion(phi: 1.5, variation: 0)
    #expect((within.designFactor(base: base, new: new) - 1.05).magnitude < 1e-12)
    let apart = CountDispersion(phi: 1.5, variation: 0, exposuresHoldCounts: false)
    #expect(apart.designFactor(base: base, new: new) == 1.5)
  }

  @Test func `variation between runs grows with the counts`() {
    let dispersion = CountDispersion(phi: 1, variation: 0.1, exposuresHoldCounts: false)
    #expect((dispersion.designFactor(base: base, new: new) - 2.2).magnitude < 1e-12)
  }

  @Test func `senseless parameters are taken as Poisson`() {
    let dispersion = CountDispersion(phi: .nan, variation: -1)
    #expect(dispersion.phi == 1)
    #expect(dispersion.variation == 0)
  }

  @Test func `senseless counts are taken as zero`() {
    #expect(ExposedCount(count: -3, exposure: .infinity) == ExposedCount(count: 0, exposure: 0))
    #expect(ExposedCount(count: 3, exposure: 0).rate.isNaN)
  }

  @Test func `an interval within the floor is an equivalence`() {
    let narrow = RatioInterval(lower: 0.995, upper: 1.004)
    #expect(narrow.isEquivalence(within: 0.01))
    #expect(!narrow.isEquivalence(within: 0.004))
    #expect(!RatioInterval.unknown.isEquivalence(within: 0.5))
    #expect(narrow.nearestToOne == 1)
    #expect(RatioInterval(lower: 1.2, upper: 1.5).nearestToOne == 1.2)
    #expect(RatioInterval(lower: 0.2, upper: 0.5).nearestToOne == 0.5)
  }
}
