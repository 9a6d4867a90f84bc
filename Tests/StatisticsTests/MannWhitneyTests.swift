import Statistics
import TestSupport
import Testing

@Suite struct MannWhitneyTests {
  @Test func `the compatible test agrees with every recorded one`() throws {
    for row in try goldenRows("utest.tsv") {
      let test = try MannWhitney(
        base: Measurements(numbers(row[0])), new: Measurements(numbers(row[1])),
        tail: .compatible)
      #expect(test.u == Double(row[2].dropFirst(2)), "\(row)")
      let p = try #require(Double(row[3].dropFirst(2)))
      #expect((test.p - p).magnitude < 1e-9, "\(row)")
    }
  }

  @Test func `without ties even the rounding agrees`() throws {
    let base = Measurements([1, 2, 3])
    #expect(
      try MannWhitney(base: base, new: Measurements([4, 5, 6]), tail: .compatible).p
        == 0.10000000000000002)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `the exact test agrees with counting all rearrangements`(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let base = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
      Double(Int.random(in: 0..<5, using: &generator))
    }
    let new = (0..<Int.random(in: 2...6, using: &generator)).map { _ in
      Double(Int.random(in: 0..<5, using: &generator))
    }
    let p = try MannWhitney(base: Measurements(base), new: Measurements(new)).p
    #expect((p - countedP(base, new)).magnitude < 1e-12)
  }

  /// The two-sided probability by looking at every choice of the base among all values.
  private func countedP(_ base: [Double], _ new: [Double]) -> Double {
    let all = base + new
    let observed = u(base, new)
    var atMost = 0
    var atLeast = 0
    var choices = 0
    for chosen in 0..<(1 << all.count) where chosen.nonzeroBitCount == base.count {
      let first = all.indices.filter { chosen >> $0 & 1 == 1 }.map { all[$0] }
      let second = all.indices.filter { chosen >> $0 & 1 == 0 }.map { all[$0] }
      let value = u(first, second)
      choices += 1
      if value <= observed { atMost += 1 }
      if value >= observed { atLeast += 1 }
    }
    return min(1, 2 * Double(min(atMost, atLeast)) / Double(choices))
  }

  private func u(_ first: [Double], _ second: [Double]) -> Double {
    first.reduce(0) { sum, a in
      sum + second.reduce(0) { $0 + (a > $1 ? 1 : a == $1 ? 0.5 : 0) }
    }
  }

  @Test func `unequal sizes with ties are judged by the right tail`() throws {
    let base = Measurements([10, 10, 10, 20])
    let new = Measurements([5, 5])
    let exact = try MannWhitney(base: base, new: new).p
    #expect((exact - 2.0 / 15).magnitude < 1e-12)
    #expect(try MannWhitney(base: base, new: new, tail: .compatible).p == 0)
  }

  @Test func `a large improvement has a small p that is not zero`() throws {
    let base = Measurements((0..<60).map { 100 + Double($0) })
    let new = Measurements((0..<60).map { Double($0) })
    #expect(try MannWhitney(base: base, new: new, tail: .compatible).p == 0)
    let p = try MannWhitney(base: base, new: new).p
    #expect(p > 0 && p < 1e-15)
  }

  @Test func `equal values and values that are not a number are not tested`() {
    let same = Measurements([3, 3, 3])
    #expect(throws: Caveat.allEqual) { try MannWhitney(base: same, new: same) }
    #expect(throws: Caveat.notANumber) {
      try MannWhitney(base: same, new: Measurements([.nan, 1]))
    }
  }

  @Test func `infinite values are ranked like others`() throws {
    let test = try MannWhitney(
      base: Measurements([1, 2, .infinity]), new: Measurements([3, 4, .infinity]))
    #expect(test.u == 2.5)
  }
}
