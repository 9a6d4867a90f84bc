import Statistics
import Testing

@Suite struct GeometricMeanTests {
  @Test func `means agree with every recorded one`() throws {
    for row in try goldenRows("geomean.tsv") {
      let mean = try #require(Double(row[1]))
      #expect((geometricMean(numbers(row[0])) / mean - 1).magnitude < 1e-14, "\(row)")
    }
  }

  @Test func `nothing and values that are not positive have no mean`() {
    #expect(geometricMean([]).isNaN)
    #expect(geometricMean([1, 0]).isNaN)
    #expect(geometricMean([1, -2]).isNaN)
    #expect(geometricMean([.nan]).isNaN)
    #expect(geometricMean([7]) == 7 || (geometricMean([7]) - 7).magnitude < 1e-14)
  }
}
