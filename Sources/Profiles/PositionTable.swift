/// Finds values that stand in somebody's columns by their hash; it holds positions, not values.
///
/// Open addressing at most half full; a lookup compares the stored hash before it asks for the
/// value. The seed differs between runs, so that no input can be made to collide.
package struct PositionTable: Sendable {
  /// Position plus one; zero where nothing stands.
  private var slots: [UInt32] = []
  private var hashes: [UInt32] = []
  private let seed = UInt64.random(in: .min ... .max)

  /// Finds nothing yet.
  package init() {}

  /// The position of the value with this hash that the closure takes for equal.
  @inline(__always)
  package func find(_ hash: UInt64, where isEqual: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let hash = UInt32(truncatingIfNeeded: hash)
    let mask = slots.count &- 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let position = Int(slots[slot]) &- 1
      if hashes[position] == hash, isEqual(position) { return position }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  /// Gives the next position to a value that was not found.
  @discardableResult
  package mutating func add(_ hash: UInt64) -> Int {
    let position = hashes.count
    hashes.append(UInt32(truncatingIfNeeded: hash))
    if hashes.count &* 2 > slots.count {
      grow()
    } else {
      place(position)
    }
    return position
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: max(16, slots.count * 2))
    for position in hashes.indices { place(position) }
  }

  private mutating func place(_ position: Int) {
    let mask = slots.count &- 1
    var slot = Int(hashes[position]) & mask
    while slots[slot] != 0 { slot = (slot &+ 1) & mask }
    slots[slot] = UInt32(truncatingIfNeeded: position &+ 1)
  }
}

extension PositionTable {
  /// The hash of some bytes, for this table only.
  package func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var state = seed
    for index in bytes.indices {
      state = (state ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01b3
    }
    return Self.mix(state, UInt64(bytes.count))
  }

  /// The hash of two numbers, for this table only.
  func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    Self.mix(Self.mix(seed, first), second)
  }

  /// Works one more number into a hash.
  static func mix(_ state: UInt64, _ value: UInt64) -> UInt64 {
    let product = (state ^ value).multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low ^ (value &<< 32 | value &>> 32)
  }
}
