import Glibc

/// The typical value of some measurements, and how well its logarithm is known.
package struct TypicalValue: Equatable, Sendable {
  package let median: Double
  /// The variance of the median's logarithm; zero of equal values and of a single one.
  package let logVariance: Double

  /// From six measurements on the order statistics' interval of the median decides, below that the
  /// spread of the logarithms, widened as Student's t is; nothing unless all are positive.
  package init?(_ values: [Double]) {
    let measurements = Measurements(values)
    guard let lowest = measurements.sorted.first, lowest > 0,
      measurements.sorted.allSatisfy(\.isFinite)
    else { return nil }
    median = measurements.median
    guard measurements.count > 1 else {
      logVariance = 0
      return
    }
    let interval = MedianInterval(count: measurements.count, confidence: 0.95)
    guard interval.isBounded(count: measurements.count) else {
      logVariance = Self.variance(few: measurements)
      return
    }
    let (low, high) = (
      measurements.sorted[interval.lower - 1], measurements.sorted[interval.upper - 1]
    )
    let half = log(high / low) / 2 / 1.96
    logVariance = half * half
  }

  private static func variance(few measurements: Measurements) -> Double {
    let logs = Measurements(measurements.sorted.map { log($0) })
    let count = Double(logs.count)
    let factor = StudentT(degrees: count - 1).criticalValue(alpha: 0.05) / 1.96
    return logs.variance / count * factor * factor
  }
}
