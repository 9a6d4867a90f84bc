/// Numbers pairs 0, 1, 2 … in the order they come.
///
/// Open addressing, twelve bytes a slot and at most three quarters full, so that a look-up misses
/// the cache once; Swift's dictionary takes five times as long, for the strength of a hash that
/// positions do not need.
struct PairNumbers: Sendable {
  struct Slot {
    var first: UInt32 = 0
    var second: UInt32 = 0
    var number = PairNumbers.none
  }

  /// The pairs in no order, between slots without one.
  private(set) var slots: [Slot]
  private(set) var count = 0
  /// How far to shift a hash to get a position.
  private var shift: UInt64

  /// Stands for no number.
  static let none = UInt32.max

  /// No pairs, and room for about so many.
  init(expecting count: Int = 0) {
    var bits = 10
    while 1 << bits < count { bits += 1 }
    slots = Array(repeating: Slot(), count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The number of a pair, the next one if it is new.
  @inline(__always)
  mutating func number(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let place = place(first, second)
    let known = slots[place].number
    return known == Self.none ? add(first, second, at: place) : known
  }

  /// The number of a pair, or `none` if it has none yet.
  @inline(__always)
  func find(_ first: UInt32, _ second: UInt32) -> UInt32 {
    slots[place(first, second)].number
  }

  /// Where a pair stands, or would.
  @inline(__always)
  private func place(_ first: UInt32, _ second: UInt32) -> Int {
    let mask = slots.count &- 1
    let hash = (UInt64(first) &<< 32 | UInt64(second)) &* 0x9e37_79b9_7f4a_7c15
    var place = Int(truncatingIfNeeded: hash &>> shift)
    while slots[place].number != Self.none,
      slots[place].first != first || slots[place].second != second
    {
      place = (place &+ 1) & mask
    }
    return place
  }

  private mutating func add(_ first: UInt32, _ second: UInt32, at place: Int) -> UInt32 {
    let number = UInt32(truncatingIfNeeded: count)
    slots[place] = Slot(first: first, second: second, number: number)
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    shift -= 1
    for slot in old where slot.number != Self.none {
      slots[place(slot.first, slot.second)] = slot
    }
  }
}
