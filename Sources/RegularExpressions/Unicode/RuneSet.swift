/// A set of code points as sorted, disjoint, non-adjacent inclusive ranges.
struct RuneSet: Hashable, Sendable {
  /// Lower and upper bounds by turns.
  let bounds: [UInt32]
  /// One bit for each of the first 64 code points, and of the next.
  private let lowBits: UInt64
  private let highBits: UInt64

  static let maximumRune: UInt32 = 0x10FFFF
  static let all = RuneSet(bounds: [0, maximumRune])
  static let newline = RuneSet(bounds: [0x0A, 0x0A])
  static let allExceptNewline = RuneSet(bounds: [0, 0x09, 0x0B, maximumRune])
  static let ascii = RuneSet(bounds: [0, 0x7F])
  static let wordCharacters = RuneSet(bounds: [0x30, 0x39, 0x41, 0x5A, 0x5F, 0x5F, 0x61, 0x7A])

  /// Takes bounds that are in canonical form already.
  init(bounds: [UInt32]) {
    self.bounds = bounds
    lowBits = Self.bits(of: bounds, from: 0)
    highBits = Self.bits(of: bounds, from: 64)
  }

  private static func bits(of bounds: [UInt32], from first: UInt32) -> UInt64 {
    var bits: UInt64 = 0
    for index in stride(from: 0, to: bounds.count, by: 2) where bounds[index] < first + 64 {
      let low = max(bounds[index], first)
      let high = min(bounds[index + 1], first + 63)
      for rune in low..<max(high + 1, low) { bits |= 1 << UInt64(rune - first) }
    }
    return bits
  }

  /// The code points outside this set.
  var inverted: RuneSet {
    var result: [UInt32] = []
    var next: UInt32 = 0
    for index in stride(from: 0, to: bounds.count, by: 2) {
      if bounds[index] > next {
        result += [next, bounds[index] - 1]
      }
      next = bounds[index + 1] + 1
    }
    if next <= Self.maximumRune {
      result += [next, Self.maximumRune]
    }
    return RuneSet(bounds: result)
  }

  /// A look at one bit for ASCII, else a binary search.
  func contains(_ rune: UInt32) -> Bool {
    if rune < 128 { return (rune < 64 ? lowBits : highBits) >> UInt64(rune & 63) & 1 != 0 }
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if rune < bounds[2 * middle] {
        high = middle
      } else if rune > bounds[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
