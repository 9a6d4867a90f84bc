/// A hash of a stack, made location by location from the root; equal hashes stand for equal stacks.
///
/// 128 bits from a random start: among a billion stacks the chance that any two coincide is below
/// 10⁻²⁰. Comparing the stacks themselves would need all of them unpacked, or a table entry for
/// each caller of each, which took five times the memory on a fleet profile.
struct StackHash: Hashable, Sendable {
  private var first: UInt64
  private var second: UInt64

  /// The hash of the empty stack; to be made once for all that are compared.
  init() {
    first = .random(in: .min ... .max)
    second = .random(in: .min ... .max)
  }

  /// The hash of the stack that calls one more location; every step is a permutation.
  func calling(_ location: LocationID) -> StackHash {
    var next = self
    next.first = (first ^ UInt64(location.rawValue)) &* 0x9e37_79b9_7f4a_7c15
    next.first ^= next.first &>> 32
    next.second = (second ^ UInt64(location.rawValue)) &* 0xd6e8_feb8_6659_fd93
    next.second ^= next.second &>> 29
    return next
  }

  /// A part of it, to place it in a table.
  var bits: UInt64 { first ^ second }
}
