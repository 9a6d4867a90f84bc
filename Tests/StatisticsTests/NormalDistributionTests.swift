import Statistics
import Testing

@Suite struct NormalDistributionTests {
  @Test(
    arguments: [
      (1e-10, -6.361340902404056), (0.001, -3.090232306167813), (0.024, -1.977368428181947),
      (0.025, -1.9599639845400545), (0.2, -0.8416212335729142), (0.5, 0.0),
      (0.8, 0.8416212335729143), (0.975, 1.959963984540054), (0.999, 3.090232306167813),
    ])
  func `quantiles agree with scipy`(p: Double, z: Double) {
    #expect((NormalDistribution.quantile(p) - z).magnitude < 1e-12 * max(1, z.magnitude))
    #expect((NormalDistribution.cumulative(z) - p).magnitude < 1e-12)
  }

  @Test func `the ends and the outside of the range have no finite quantile`() {
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(-0.1).isNaN)
    #expect(NormalDistribution.quantile(.nan).isNaN)
  }

  @Test func `a two-sided probability is twice a tail`() {
    #expect((NormalDistribution.twoSidedP(-1.959963984540054) - 0.05).magnitude < 1e-14)
    #expect(NormalDistribution.twoSidedP(0) == 1)
  }
}
