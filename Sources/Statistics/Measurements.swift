/// Repeated measurements of one thing, in ascending order.
package struct Measurements: Equatable, Sendable {
  /// The values in ascending order, those that are not a number first.
  package let sorted: [Double]

  /// Sorts the values.
  ///
  /// O(n log n).
  package init(_ values: [Double]) {
    sorted = values.sorted { $0 < $1 || ($0.isNaN && !$1.isNaN) }
  }

  /// How many values there are.
  package var count: Int { sorted.count }

  /// Whether some value is not a number.
  package var holdsNaN: Bool { sorted.first?.isNaN ?? false }

  /// The middle value by the eighth definition of Hyndman and Fan (1996), NaN of nothing.
  package var median: Double { quantile(0.5) }

  /// The value below which about a share `q` lies, by the eighth definition of Hyndman and Fan.
  ///
  /// The order of the floating-point operations is Go's, so that the last bit agrees too.
  package func quantile(_ q: Double) -> Double {
    guard let first = sorted.first, let last = sorted.last else { return .nan }
    let position = 1.0 / 3 + q * (Double(count) + 1.0 / 3)
    let whole = position.rounded(.down)
    if whole <= 0 { return first }
    if whole >= Double(count) { return last }
    let index = Int(whole)
    let below = sorted[index - 1]
    return below + (position - whole) * (sorted[index] - below)
  }

  /// The value in the longest run of equal values, the smallest of several such.
  package var mode: Double {
    guard var best = sorted.first else { return .nan }
    var longest = 0
    var run = 0
    for (index, value) in sorted.enumerated() {
      run = index > 0 && sorted[index - 1] == value ? run + 1 : 1
      if run > longest {
        longest = run
        best = value
      }
    }
    return best
  }

  /// The arithmetic mean, NaN of nothing.
  package var mean: Double {
    sorted.reduce(0, +) / Double(count)
  }

  /// The unbiased variance, NaN of fewer than two values.
  package var variance: Double {
    guard count > 1 else { return .nan }
    let mean = mean
    return sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
  }

  /// The value of a rank counted from one, infinite outside of the ranks there are.
  package func orderStatistic(_ rank: Int) -> Double {
    if rank < 1 { return -.infinity }
    return rank > count ? .infinity : sorted[rank - 1]
  }
}
