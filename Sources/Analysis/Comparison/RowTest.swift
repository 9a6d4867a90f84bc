package import Statistics

/// The result of testing one row, by whichever test suits the number of profiles a side.
package struct RowTest: Sendable, Equatable {
  /// The probability of a difference at least this large by chance.
  package let p: Double
  /// The ratios of new to base that the test does not reject.
  package let interval: RatioInterval
  /// The increase that would have been found four times out of five; nil where unknown.
  package let detectable: Double?
  /// Whether it counts as one of the family of tests; rows of few events cannot say anything.
  package let isInFamily: Bool

  /// The same with the larger p-value of both.
  func orLessCertain(_ other: RowTest) -> RowTest {
    RowTest(
      p: max(p, other.p), interval: interval, detectable: detectable,
      isInFamily: isInFamily && other.isInFamily)
  }
}
