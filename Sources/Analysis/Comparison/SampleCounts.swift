import Glibc
import Profiles

/// The events behind each sample of a profile: their number, or the weights they were given.
///
/// A weighted row varies like Σweight² (Bohm and Zech 2014), so both sums are kept. They are added
/// up as whole numbers of a power of two that makes the largest total fit, exact to 2^-60 of it.
struct SampleCounts {
  /// The weight of each sample's events together.
  let weights: FixedPoint
  /// The squares of their weights; nil where each event weighs one.
  let squares: FixedPoint?

  /// Counts the samples of a profile, filtered or not, by a rule found on the whole of it.
  init?(_ profile: Profile, _ recovery: CountRecovery) {
    let columns = profile.samples.values
    switch recovery.rule {
    case .none: return nil
    case .column(let column, let multiple):
      self.init(counts: columns[column].map { Double($0) / Double(multiple) })
    case .allocations(let bytes, let weighsBytes, let rate, let label):
      let events = Self.allocations(profile, column: bytes, rate: rate, label)
      self.init(events.map { ($0.count, weighsBytes ? $0.bytes : $0.objects) })
    case .delays(let delays, let counts, let multiple):
      let events = columns[counts].map { Double($0) / Double(multiple) }
      self.init(
        zip(events, columns[delays]).map { ($0, $0 > 0 ? Double($1) / $0 : 0) },
        // Waits for a lock have a long tail; the mean square of an exponential one is twice the
        // square of its mean.
        meanSquare: 2)
    }
  }

  private init(counts: [Double]) {
    weights = FixedPoint(counts)
    squares = nil
  }

  private init(_ events: [(count: Double, weight: Double)], meanSquare: Double = 1) {
    weights = FixedPoint(events.map { $0.count * $0.weight })
    squares = FixedPoint(events.map { $0.count * $0.weight * $0.weight * meanSquare })
  }

  private typealias Allocations = (count: Double, objects: Double, bytes: Double)

  /// Sampled allocations of each sample, and the objects and bytes that each of them stands for.
  private static func allocations(
    _ profile: Profile, column: Int, rate: Int64, _ label: StringID
  ) -> [Allocations] {
    var cursor = profile.samples.labels.makeCursor()
    var labels: [Label] = []
    return profile.samples.values[column].map { bytes in
      cursor.next(into: &labels)
      let size = labels.first { $0.key == label && $0.size != nil }?.size ?? 0
      guard size > 0 else { return (0, 0, 0) }
      // A rate of one or none records every allocation as it is.
      let seen = rate > 1 ? -expm1(-Double(size) / Double(rate)) : 1
      let count = (Double(bytes) * seen / Double(size)).rounded()
      return (count, 1 / seen, Double(size) / seen)
    }
  }
}

/// Numbers of any size as whole multiples of one power of two, chosen so that their sum fits.
struct FixedPoint {
  private(set) var values: [Int64]
  /// What a whole number stands for.
  let unit: Double

  /// Negative and non-finite numbers become zero.
  init(_ numbers: [Double]) {
    let sane = numbers.map { $0.isFinite ? max(0, $0) : 0 }
    let total = sane.reduce(0, +)
    let unit = total > 0 && total.isFinite ? exp2(Double(Int(total.exponent)) - 60) : 1
    self.unit = max(unit, Double.leastNormalMagnitude)
    values = sane.map { [unit = self.unit] in Int64(exactly: ($0 / unit).rounded()) ?? .max }
  }

  /// Keeps some of the numbers.
  mutating func keep(_ isKept: [Bool]) {
    for index in values.indices where !isKept[index] { values[index] = 0 }
  }

  /// A sum of whole numbers in their own unit.
  func number(_ sum: Int64) -> Double {
    Double(sum) * unit
  }
}
