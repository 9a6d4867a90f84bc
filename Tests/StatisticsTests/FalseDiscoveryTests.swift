import Statistics
import Testing

@Suite struct FalseDiscoveryTests {
  private let pValues = [0.01, 0.04, 0.03, 0.005, 0.55, 0.9]

  private func expectClose(_ values: [Double], _ expected: [Double]) {
    #expect(values.count == expected.count)
    for (value, wanted) in zip(values, expected) {
      #expect((value - wanted).magnitude < 1e-14)
    }
  }

  @Test func `Benjamini–Hochberg values agree with scipy`() {
    expectClose(
      FalseDiscoveryControl.benjaminiHochberg.adjusted(pValues),
      [0.03, 0.06, 0.06, 0.03, 0.66, 0.9])
  }

  @Test func `Benjamini–Yekutieli values agree with scipy and stop at one`() {
    expectClose(
      FalseDiscoveryControl.benjaminiYekutieli.adjusted(pValues),
      [0.0735, 0.147, 0.147, 0.0735, 1, 1])
  }

  @Test func `no control leaves values as they are`() {
    #expect(FalseDiscoveryControl.none.adjusted(pValues) == pValues)
  }

  @Test func `values that are not a number are outside the family`() {
    let adjusted = FalseDiscoveryControl.benjaminiHochberg.adjusted([0.02, .nan, 0.5])
    #expect(adjusted[0] == 0.04)
    #expect(adjusted[1].isNaN)
    #expect(adjusted[2] == 0.5)
    #expect(FalseDiscoveryControl.benjaminiYekutieli.adjusted([]).isEmpty)
  }
}
