import Statistics
import Testing

@Suite struct WilcoxonSignedRankTests {
  @Test func `the exact test agrees with scipy`() throws {
    let test = try WilcoxonSignedRank(differences: [1.1, -0.4, 2.2, 3.1, 0.9, -0.2, 1.8])
    #expect(test.positiveSum == 25)
    #expect(test.p == 0.078125)
  }

  @Test func `equal differences share a rank and zeros are left out`() throws {
    let test = try WilcoxonSignedRank(differences: [1, 1, 0, -1, 2])
    #expect(test.count == 4)
    #expect(test.positiveSum == 8)
    #expect(test.p == 0.5)
  }

  @Test func `many differences use the normal approximation`() throws {
    let test = try WilcoxonSignedRank(differences: (1...60).map { Double($0) - 20.5 })
    #expect(test.p < 0.001)
    let even = try WilcoxonSignedRank(differences: (1...60).map { Double($0) - 30.5 })
    #expect(even.p == 1)
  }

  @Test func `nothing but zeros and values that are not a number are not tested`() {
    #expect(throws: Caveat.allEqual) { try WilcoxonSignedRank(differences: [0, 0]) }
    #expect(throws: Caveat.notANumber) { try WilcoxonSignedRank(differences: [1, .nan]) }
  }
}
