import Glibc

/// Random numbers that are the same on every machine for a seed: SplitMix64, after Steele, Lea and
/// Flood, "Fast splittable pseudorandom number generators" (2014).
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mix(state)
  }

  /// A number below `bound`, which is above zero; the bias is below bound/2³².
  package mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A rank below `count`, each about as likely as one over itself: Zipf's law, by drawing the
  /// number of bits evenly and then the bits, without floating point.
  package mutating func zipf(below count: Int) -> Int {
    let bits = Int.bitWidth - count.leadingZeroBitCount
    while true {
      let low = 1 << below(bits)
      let rank = low + below(low)
      if rank <= count { return rank - 1 }
    }
  }

  /// A number from zero up to one.
  package mutating func uniform() -> Double {
    Double.random(in: 0..<1, using: &self)
  }

  /// How many of many rare events happened where so many are expected; O(mean).
  package mutating func poisson(_ mean: Double) -> Int64 {
    var count: Int64 = 0
    var rest = mean
    while rest > 0 {
      // In steps, as the exponential of a large mean would be nothing.
      let step = min(rest, 30)
      let limit = exp(-step)
      var product = uniform()
      while product > limit {
        count += 1
        product *= uniform()
      }
      rest -= step
    }
    return count
  }

  /// Scrambles 64 bits.
  package static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
