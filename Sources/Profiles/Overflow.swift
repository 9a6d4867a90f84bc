/// What becomes of a number that 64 bits do not hold.
package enum Overflow: Sendable, Equatable {
  /// It becomes the nearest number that they hold.
  case cuts
  /// It loses its upper bits, or, if it is a fraction, becomes the least number: Go on x86.
  case wraps

  /// Adds two numbers.
  package func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows && self == .cuts ? (right < 0 ? .min : .max) : sum
  }

  /// How far a number is from zero; the least of all, whose size 64 bits do not hold, stays itself
  /// where numbers wrap, and so is smaller than any other.
  package func size(_ value: Int64) -> Int64 {
    guard value == .min else { return abs(value) }
    return self == .cuts ? .max : .min
  }

  /// Takes a number of 128 bits.
  package func number(_ wide: Int128) -> Int64 {
    self == .cuts ? Int64(clamping: wide) : Int64(truncatingIfNeeded: wide)
  }

  /// Takes a number without its fraction; not a number is zero where numbers are cut.
  package func number(_ value: Double) -> Int64 {
    if let exact = Int64(exactly: value.rounded(.towardZero)) { return exact }
    guard self == .cuts else { return .min }
    return value.isNaN ? 0 : value < 0 ? .min : .max
  }
}
