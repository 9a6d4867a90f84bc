import Statistics
import Testing

@Suite struct MeasurementsTests {
  @Test func `medians agree with every recorded one to the last bit`() throws {
    for row in try goldenRows("median.tsv") {
      let count = try #require(Int(row[0]))
      let median = try #require(Double(row[1]))
      let values = (0..<count).map { Double($0 * $0) * 1.1e-9 }
      #expect(Measurements(values).median == median, "\(row)")
    }
  }

  @Test func `the mode is the first longest run`() {
    #expect(Measurements([3, 1, 2, 3, 1]).mode == 1)
    #expect(Measurements([4, 4, 9, 4, 1, 1]).mode == 4)
    #expect(Measurements([]).mode.isNaN)
  }

  @Test func `values that are not a number come first`() {
    let measurements = Measurements([2, .nan, 1])
    #expect(measurements.holdsNaN)
    #expect(measurements.orderStatistic(2) == 1)
    #expect(measurements.orderStatistic(3) == 2)
  }

  @Test func `ranks outside are infinite`() {
    let measurements = Measurements([5])
    #expect(measurements.orderStatistic(0) == -.infinity)
    #expect(measurements.orderStatistic(1) == 5)
    #expect(measurements.orderStatistic(2) == .infinity)
  }

  @Test func `nothing has no median, mean or variance`() {
    #expect(Measurements([]).median.isNaN)
    #expect(Measurements([]).mean.isNaN)
    #expect(Measurements([1]).variance.isNaN)
    #expect(Measurements([1, 2, 6]).mean == 3)
    #expect(Measurements([1, 2, 6]).variance == 7)
  }
}
