#if canImport(Glibc)
  import Glibc
#endif

/// Estimates a heap's true size from allocations recorded at random.
enum HeapSampling {
  /// Scales a count and its bytes by the chance that an allocation of that size was recorded.
  ///
  /// Recording is a Poisson process over bytes, so that chance is 1−e^(−size/rate). A rate below
  /// two means that everything was recorded, or that nothing is known.
  static func scaled(_ count: Int64, _ size: Int64, rate: Int64) -> (Int64, Int64) {
    guard count != 0, size != 0 else { return (0, 0) }
    guard rate > 1 else { return (count, size) }
    let average = Double(size) / Double(count)
    let scale = 1 / (1 - exp(-average / Double(rate)))
    return (Int64(truncating: Double(count) * scale), Int64(truncating: Double(size) * scale))
  }
}

extension Int64 {
  /// Cuts the fraction off; what 64 bits cannot hold becomes the smallest number, as on x86.
  init(truncating value: Double) {
    self = Int64(exactly: value.rounded(.towardZero)) ?? .min
  }
}
