import Statistics
import Testing

@Suite struct MedianIntervalTests {
  @Test func `intervals agree with every recorded one`() throws {
    for row in try goldenRows("ci.tsv") {
      let confidence = try #require(Double(row[0]))
      let count = try #require(Int(row[1]))
      let interval = MedianInterval(count: count, confidence: confidence)
      #expect(interval.lower == Int(row[2]), "\(row)")
      #expect(interval.upper == Int(row[3]), "\(row)")
      let reached = try #require(Double(row[4]))
      #expect((interval.confidence - reached).magnitude < 1e-12, "\(row)")
    }
  }

  @Test(arguments: [(0.95, 6), (0.8, 4), (0.5, 2), (0.999, 11)])
  func `a bounded interval needs so many values`(confidence: Double, count: Int) {
    #expect(MedianInterval.fewestBounded(confidence: confidence) == count)
  }

  @Test func `no number of values gives certainty`() {
    #expect(MedianInterval.fewestBounded(confidence: 1) == nil)
    #expect(!MedianInterval(count: 40, confidence: 1).isBounded(count: 40))
  }
}
