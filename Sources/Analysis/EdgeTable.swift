/// The weights of edges while they are added up: an open-addressing table of 16 bytes a slot.
///
/// Key, marks and weight stand together, so that an edge costs one miss of the cache; the table of
/// a large profile's 220,000 edges does not fit in it. Swift's dictionary takes five times as long,
/// for the strength of a hash that positions do not need.
struct EdgeTable<Sum: FixedWidthInteger & SignedInteger & Sendable>: Sendable {
  /// An edge that lies on the stack, and what had been added up when it came there.
  struct OpenEdge {
    var key = EdgeKey.none
    var openedAt: Sum = 0
    /// How many samples with a value had been seen.
    var activeAt: UInt32 = 0
  }

  /// An edge and what was added up of it.
  struct Slot {
    var key = EdgeKey.none
    var weight: Sum = 0
  }

  /// The edges in no order, between slots without one.
  private(set) var slots: [Slot]
  private var count = 0
  /// How far to shift a hash to get a position.
  private var shift: UInt64

  /// A table without edges.
  init() {
    slots = Array(repeating: Slot(), count: 1 << 10)
    shift = 64 - 10
  }

  /// Counts for edges that leave the stack what was added up since they came there.
  mutating func close(_ edges: Span<OpenEdge>, at running: Sum, _ active: UInt32) {
    makeRoom(edges.count)
    count &+= Self.close(edges, in: &slots, shift, (running, active))
  }

  private static func close(
    _ edges: Span<OpenEdge>, in table: inout [Slot], _ shift: UInt64,
    _ now: (sum: Sum, active: UInt32)
  ) -> Int {
    var slots = table.mutableSpan
    var added = 0
    for index in edges.indices {
      let edge = edges[index]
      guard edge.activeAt != now.active || edge.key.marks.contains(.isRepeated) else { continue }
      let place = place(of: edge.key, in: slots.span, shift)
      if slots[place].key == .none {
        slots[place].key = edge.key.unmarked
        added &+= 1
      }
      slots[place].key.close(edge.key, counts: edge.activeAt != now.active)
      slots[place].weight &+= now.sum &- edge.openedAt
    }
    return added
  }

  /// Marks an edge as open beside another to the same node; false if it was marked already.
  mutating func open(repeated key: EdgeKey) -> Bool {
    makeRoom(1)
    let place = Self.place(of: key, in: slots.span, shift)
    if slots[place].key == .none {
      slots[place].key = key.unmarked
      count &+= 1
    }
    return slots[place].key.marks.insert(.isRepeated).inserted
  }

  /// Where an edge stands, or would.
  @inline(__always)
  private static func place(of key: EdgeKey, in slots: Span<Slot>, _ shift: UInt64) -> Int {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: key.hash &>> shift)
    while !slots[place].key.isSameEdge(key), slots[place].key != .none {
      place = (place &+ 1) & mask
    }
    return place
  }

  @inline(__always)
  private mutating func makeRoom(_ added: Int) {
    if (count &+ added) &* 4 > slots.count &* 3 { grow(added) }
  }

  private mutating func grow(_ added: Int) {
    let old = slots
    var size = old.count
    while (count + added) * 4 > size * 3 {
      size *= 2
      shift -= 1
    }
    slots = Array(repeating: Slot(), count: size)
    for slot in old where slot.key != .none {
      slots[Self.place(of: slot.key, in: slots.span, shift)] = slot
    }
  }
}
