import Statistics
import Testing

@Suite struct CountComparisonTests {
  struct Vector: Sendable {
    let counts: (Double, Double)
    let exposures: (Double, Double)
    let p: Double
    let lower: Double
    let upper: Double
  }

  private func compare(
    _ counts: (Double, Double), of exposures: (Double, Double),
    _ dispersion: CountDispersion = .poisson
  ) -> CountComparison {
    let absolute = CountDispersion(
      phi: dispersion.phi, variation: dispersion.variation, exposuresHoldCounts: false)
    return CountComparison(
      base: ExposedCount(count: counts.0, exposure: exposures.0),
      new: ExposedCount(count: counts.1, exposure: exposures.1), dispersion: absolute)
  }

  @Test(
    arguments: [
      Vector(
        counts: (10, 20), exposures: (100, 100), p: 0.07075554598122843,
        lower: 0.9448247071824831, upper: 4.454847992580563),
      Vector(
        counts: (98, 143), exposures: (812, 797), p: 0.0023320728452418575,
        lower: 1.1507383292160216, upper: 1.9265090974675454),
      Vector(
        counts: (0, 12), exposures: (500, 500), p: 0.0002441406249999999,
        lower: 3.526480527797951, upper: .infinity),
      Vector(
        counts: (15, 0), exposures: (500, 400), p: 0.00014822191618709914,
        lower: 0, upper: 0.27631912508446016),
      Vector(
        counts: (40, 44), exposures: (1000, 3000), p: 8.341190512128002e-06,
        lower: 0.23851808882952782, upper: 0.5649095905161666),
      Vector(
        counts: (3, 3), exposures: (10, 10), p: 1,
        lower: 0.17182849255502183, upper: 5.81975657896078),
    ])
  func `values agree with the binomial distribution of scipy`(vector: Vector) {
    let comparison = compare(vector.counts, of: vector.exposures)
    #expect((comparison.p - vector.p).magnitude < 1e-12)
    let interval = comparison.interval()
    #expect((interval.lower - vector.lower).magnitude < 1e-9)
    #expect(
      interval.upper == vector.upper || (interval.upper - vector.upper).magnitude < 1e-9)
  }

  @Test func `the interval leaves out one exactly when the test rejects`() {
    for new in stride(from: 20.0, through: 90, by: 0.7) {
      let comparison = compare((50, new), of: (1000, 1100), CountDispersion(phi: 1.5))
      let interval = comparison.interval()
      let leavesOutOne = interval.lower > 1 || interval.upper < 1
      #expect(leavesOutOne == (comparison.p < 0.05))
    }
  }

  @Test func `swapping the sides keeps p and inverts the ratio`() {
    let forward = compare((30.25, 51.5), of: (700, 900))
    let back = compare((51.5, 30.25), of: (900, 700))
    #expect((forward.p - back.p).magnitude < 1e-12)
    #expect((forward.ratio * back.ratio - 1).magnitude < 1e-12)
    #expect((forward.interval().lower * back.interval().upper - 1).magnitude < 1e-9)
  }

  @Test func `dispersion makes a difference less certain`() {
    let plain = compare((50, 80), of: (1000, 1000))
    let dispersed = compare((50, 80), of: (1000, 1000), CountDispersion(phi: 2, variation: 0.02))
    #expect(dispersed.designFactor == 2 + 0.0004 * 65)
    #expect(plain.p < 0.01)
    #expect(dispersed.p > 0.05)
  }

  @Test func `nothing is tested without counts or exposure`() {
    for comparison in [compare((0, 0), of: (10, 10)), compare((3, 5), of: (0, 10))] {
      #expect(!comparison.isTestable)
      #expect(comparison.p == 1)
      #expect(comparison.ratio.isNaN)
      #expect(comparison.interval() == .unknown)
      #expect(comparison.minimumDetectableIncrease() == .infinity)
      #expect(comparison.cannotBeSignificant())
    }
  }

  @Test func `a row on one side only has an infinite or zero ratio`() {
    #expect(compare((0, 12), of: (500, 500)).ratio == .infinity)
    #expect(compare((12, 0), of: (500, 500)).ratio == 0)
  }

  @Test func `too few counts cannot be significant`() {
    #expect(compare((0, 9), of: (500, 500)).cannotBeSignificant())
    #expect(!compare((0, 10), of: (500, 500)).cannotBeSignificant())
    #expect(compare((0, 10), of: (5, 500)).smallestP < 1e-19)
    #expect(
      compare((5, 6), of: (500, 500), CountDispersion(phi: 3, variation: 0)).cannotBeSignificant())
  }

  @Test func `more counts detect smaller changes`() {
    let few = compare((80, 80), of: (1000, 1000)).minimumDetectableIncrease()
    let many = compare((8000, 8000), of: (100_000, 100_000)).minimumDetectableIncrease()
    #expect((few - 0.557325).magnitude < 1e-5)
    #expect((many - 0.045293).magnitude < 1e-5)
  }

  @Test func `an error of the exposure makes p larger`() {
    let comparison = compare((200, 280), of: (1000, 1000))
    #expect(comparison.p(withLogVariance: 0.04) > 0.1)
    #expect(comparison.p(withLogVariance: 0) >= comparison.p)
  }

  @Test func `a row that is the whole exposure stays finite`() {
    let comparison = CountComparison(
      base: ExposedCount(count: 500, exposure: 500), new: ExposedCount(count: 400, exposure: 400),
      dispersion: CountDispersion(phi: 1, variation: 0))
    #expect(comparison.p > 0.9)
    #expect(comparison.ratio == 1)
  }
}
