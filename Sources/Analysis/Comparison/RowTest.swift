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

  /// The same where the ratio carries an error of its own besides.
  func widened(around ratio: Double, by logVariance: Double) -> RowTest {
    let (p, interval) = RatioInterval.widened(
      p: p, interval: interval, ratio: ratio, logVariance: logVariance)
    return RowTest(p: p, interval: interval, detectable: detectable, isInFamily: isInFamily)
  }

  /// The same with nothing said against chance.
  var undecided: RowTest {
    RowTest(p: 1, interval: interval, detectable: detectable, isInFamily: isInFamily)
  }

  /// The same with the larger p-value of both.
  func orLessCertain(_ other: RowTest) -> RowTest {
    RowTest(
      p: max(p, other.p), interval: interval, detectable: detectable,
      isInFamily: isInFamily && other.isInFamily)
  }
}
