/// The ranks between which the median of a population lies with some confidence.
package struct MedianInterval: Equatable, Sendable {
  /// The rank of the lower end counted from one; below one the end is unbounded.
  package let lower: Int
  /// The rank of the upper end; above the count the end is unbounded.
  package let upper: Int
  /// The confidence reached, at least the one asked for where the count allows it.
  package let confidence: Double

  /// The narrowest interval about the middle of `count` ordered values.
  ///
  /// Exact binomial up to 30 values, normal approximation beyond. O(count).
  package init(count: Int, confidence: Double) {
    if confidence >= 1 {
      self.init(lower: 0, upper: count + 1, confidence: 1)
    } else if count <= MedianInterval.largestExact {
      self.init(exactFor: count, confidence: confidence)
    } else {
      self.init(approximateFor: count, confidence: confidence)
    }
  }

  private init(lower: Int, upper: Int, confidence: Double) {
    self.lower = lower
    self.upper = upper
    self.confidence = confidence
  }

  /// Whether both ends are values among the `count` given.
  package func isBounded(count: Int) -> Bool {
    lower >= 1 && upper <= count
  }

  private static let largestExact = 30

  /// Grows from the likeliest rank to the likelier side, the left one when both are alike.
  private init(exactFor count: Int, confidence: Double) {
    let likelihood = BinomialCoefficients.fairCoin(trials: count)
    func probability(_ rank: Int) -> Double {
      likelihood.indices.contains(rank) ? likelihood[rank] : 0
    }
    let start = Int((Double(count + 1) * 0.5).rounded(.up)) - 1
    var lower = start
    var upper = start + 1
    var reached = probability(start)
    while reached < confidence, probability(lower - 1) > 0 || probability(upper) > 0 {
      if probability(lower - 1) >= probability(upper) {
        reached += probability(lower - 1)
        lower -= 1
      } else {
        reached += probability(upper)
        upper += 1
      }
    }
    self.init(lower: lower, upper: upper, confidence: reached)
  }

  private init(approximateFor count: Int, confidence: Double) {
    let mean = Double(count) / 2
    let deviation = Double(count).squareRoot() / 2
    let low = NormalDistribution.quantile((1 - confidence) / 2) * deviation + mean
    let high = 2 * mean - low
    func reached(_ lower: Double, _ upper: Double) -> Double {
      NormalDistribution.cumulative((upper - 0.5 - mean) / deviation)
        - NormalDistribution.cumulative((lower - 0.5 - mean) / deviation)
    }
    let lower = ((low - 0.5).rounded(.down) + 0.5).rounded(.down) + 1
    var upper = ((high - 0.5).rounded(.up) + 0.5).rounded(.down) + 1
    // So the interval is asymmetric where one side is enough.
    if reached(lower, upper - 1) >= confidence,
      reached(lower, upper - 1) < reached(lower, upper)
    {
      upper -= 1
    }
    self.init(
      lower: Int(max(0, lower)), upper: Int(min(Double(count) + 1, upper)),
      confidence: reached(lower, upper))
  }

  /// A bounded interval leaves out at least that all values lie on one side of the median.
  private static func mayBeBounded(_ count: Int, _ confidence: Double) -> Bool {
    confidence < 1
      && 1 - Double(sign: .plus, exponent: 1 - count, significand: 1) > confidence - 1e-6
  }

  /// The smallest count whose interval is bounded at both ends, nothing within `limit` values.
  package static func fewestBounded(confidence: Double, limit: Int = 50) -> Int? {
    (2...limit).first { count in
      mayBeBounded(count, confidence)
        && MedianInterval(count: count, confidence: confidence).isBounded(count: count)
    }
  }
}
