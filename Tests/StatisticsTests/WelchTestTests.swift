import Statistics
import Testing

@Suite struct WelchTestTests {
  @Test func `the test agrees with scipy`() throws {
    let test = try #require(
      WelchTest(
        base: Measurements([12.1, 11.8, 12.6, 12.0, 12.3, 11.9]),
        new: Measurements([14.9, 14.4, 15.1, 14.7, 14.2, 15.6])))
    #expect((test.p - 3.1647314646539625e-06).magnitude < 1e-15)
    #expect((test.degrees - 8.03140257606522).magnitude < 1e-9)
    #expect((test.interval().lower - 2.151972664539647).magnitude < 1e-9)
    #expect((test.interval().upper - 3.248027335460348).magnitude < 1e-9)
  }

  @Test func `sets without variance are not tested`() {
    #expect(WelchTest(base: Measurements([1]), new: Measurements([1, 2])) == nil)
    #expect(WelchTest(base: Measurements([1, 1]), new: Measurements([2, 2])) == nil)
  }
}
