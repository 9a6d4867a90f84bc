import Statistics
import TestSupport
import Testing

@Suite struct CommonRatioTests {
  @Test func `rows that changed alike have the common ratio`() throws {
    let common = try #require(
      CommonRatio([(100, 20), (50, 10), (25, 5), (10, 90), (40, 45)]))
    #expect(abs(common.newChance - 1.0 / 6) < 0.005)
    #expect(common.isCommon == [true, true, true, false, false])
  }

  @Test func `many rows of few events outvote few rows of many`() throws {
    let small = Array(repeating: (base: 6.0, new: 1.0), count: 12)
    let common = try #require(CommonRatio(small + [(80, 110), (15, 177), (8, 40)]))
    #expect(common.newChance < 0.2)
    #expect(common.isCommon.prefix(12).allSatisfy { $0 })
    #expect(common.isCommon.suffix(3) == [false, false, false])
  }

  @Test func `rows that all changed alike are all common, whatever the ratio`() throws {
    for ratio in [0.01, 0.5, 1, 7, 300] {
      let common = try #require(
        CommonRatio([1000.0, 300, 100, 30].map { (base: $0, new: $0 * ratio) }))
      #expect(abs(common.newChance - ratio / (1 + ratio)) < 1e-6)
      #expect(common.isCommon == [true, true, true, true])
    }
  }

  @Test func `a side without events has no ratio`() {
    #expect(CommonRatio([(5, 0), (3, 0)]) == nil)
    #expect(CommonRatio([(0, 5)]) == nil)
    #expect(CommonRatio([]) == nil)
  }

  @Test func `the ratio is that of most rows in nineteen of twenty simulations`() {
    var random = SeededRandom(seed: 23)
    let right = (0..<100).count { _ in
      let rows = (0..<30).map { row in
        let mean = 60 / Double(row + 1)
        let factor = row % 5 == 1 ? 20.0 : 1
        return (base: Double(random.poisson(mean)), new: Double(random.poisson(mean / 8 * factor)))
      }
      guard let common = CommonRatio(rows) else { return false }
      return abs(common.newChance - 1.0 / 9) < 0.06
    }
    #expect(right >= 95, "\(right) of 100")
  }
}
