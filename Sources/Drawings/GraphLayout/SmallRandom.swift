/// Numbers that look random and are the same every time (xorshift64*, Vigna 2016).
struct SmallRandom {
  private var state: UInt64

  /// Numbers that depend on the seed, which must not be 0.
  init(seed: UInt64) {
    state = max(seed, 1)
  }

  /// A number from 0; `bound` is more than 0.
  mutating func next(below bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_f491_4f6c_dd1d) >> 33) % max(bound, 1)
  }
}
