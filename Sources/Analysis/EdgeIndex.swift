/// Numbers pairs of nodes in order of appearance: an open-addressing table of 16 bytes a slot.
///
/// The look-up of every graph; Swift's dictionary takes five times as long, for the strength of a
/// hash that positions do not need.
struct EdgeIndex {
  /// The pairs, by number.
  private(set) var pairs: [(source: UInt32, target: UInt32)] = []
  private var slots: [Slot]

  private struct Slot {
    var key = UInt64.max
    var number = 0
  }

  /// An index without pairs, with room for about so many.
  init(expecting count: Int) {
    var room = 1 << 10
    while room < count { room *= 2 }
    slots = Array(repeating: Slot(), count: room)
  }

  /// The number of a pair; the count of pairs so far where it is new.
  mutating func number(_ source: UInt32, _ target: UInt32) -> Int {
    let key = UInt64(source) &<< 32 | UInt64(target)
    let place = slot(for: key)
    if slots[place].key == key { return slots[place].number }
    let number = pairs.count
    slots[place] = Slot(key: key, number: number)
    pairs.append((source, target))
    if pairs.count * 4 > slots.count * 3 { grow() }
    return number
  }

  /// Where a key stands, or would.
  private func slot(for key: UInt64) -> Int {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) &>> 32) & mask
    while slots[place].key != key, slots[place].key != .max { place = (place &+ 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != .max { slots[self.slot(for: slot.key)] = slot }
  }
}
