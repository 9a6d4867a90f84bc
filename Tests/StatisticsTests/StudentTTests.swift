import Statistics
import Testing

@Suite struct StudentTTests {
  @Test(
    arguments: [
      (2.5, 7, 0.04099221858575289), (0.3, 1.5, 0.8004721968035851),
      (4, 30, 0.0003818456360837564), (12, 3, 0.0012450158007893362),
    ])
  func `probabilities agree with scipy`(t: Double, degrees: Double, p: Double) {
    #expect((StudentT(degrees: degrees).twoSidedP(t) - p).magnitude < 1e-12)
    #expect((StudentT(degrees: degrees).twoSidedP(-t) - p).magnitude < 1e-12)
  }

  @Test(
    arguments: [
      (0.05, 4, 2.7764451051977943), (0.05, 10, 2.2281388519862753), (0.01, 2.5, 7.163728138948786),
    ])
  func `critical values agree with scipy`(alpha: Double, degrees: Double, t: Double) {
    #expect((StudentT(degrees: degrees).criticalValue(alpha: alpha) - t).magnitude < 1e-9)
  }

  @Test func `without end of degrees it is the normal distribution`() {
    #expect(StudentT(degrees: .infinity).twoSidedP(1.5) == NormalDistribution.twoSidedP(1.5))
    #expect(StudentT(degrees: 0).twoSidedP(1).isNaN)
    #expect(StudentT(degrees: 3).criticalValue(alpha: 0) == .infinity)
    #expect(StudentT(degrees: 3).criticalValue(alpha: 1.5) == 0)
  }
}
