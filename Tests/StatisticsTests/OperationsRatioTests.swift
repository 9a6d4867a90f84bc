import Statistics
import Testing

@Suite struct OperationsRatioTests {
  @Test func `rows that stayed leave one number of operations`() {
    let ratios = OperationsRatio(Array(repeating: (base: 40.0, new: 41.0), count: 6))
      .interval(without: nil)
    #expect(ratios.lower > 0.6 && ratios.upper < 1.6)
  }

  @Test func `rows that moved together make another number of operations likely`() {
    let rows = [(55.0, 47.0), (11, 8), (6, 26), (0, 6), (41, 197)]
    let without = OperationsRatio(rows).interval(without: 4)
    #expect(without.upper > 197.0 / 41)
    let with = OperationsRatio(rows).interval(without: nil)
    #expect(with.lower > 3 && with.upper < 7)
  }

  @Test func `one row among many that stayed does not stand for the operations`() {
    let stayed = Array(repeating: (base: 60.0, new: 60.0), count: 8)
    let ratios = OperationsRatio(stayed + [(20, 200)]).interval(without: nil)
    #expect(ratios.upper < 2)
  }

  @Test func `nothing known leaves all that is looked for`() {
    let ratios = OperationsRatio([]).interval(without: 3)
    #expect(ratios.lower < 0.002 && ratios.upper > 900)
  }
}
