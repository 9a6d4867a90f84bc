import Glibc

/// The geometric mean, not a number of nothing or where a value is not positive.
///
/// The exponential of a running mean of logarithms, so that no product overflows.
package func geometricMean(_ values: [Double]) -> Double {
  guard !values.isEmpty else { return .nan }
  var mean = 0.0
  for (index, value) in values.enumerated() {
    guard value > 0 else { return .nan }
    mean += (log(value) - mean) / Double(index + 1)
  }
  return exp(mean)
}
