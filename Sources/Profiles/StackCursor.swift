/// Goes from stack to stack, telling what changed; for loops too hot for a closure a sample.
///
/// A stack may be passed over unread: then only the lengths of its record are looked at, and later
/// those of its locations that a stack shares which is read. A report on one of several values
/// passes over most samples, and over half of the locations with them.
package struct StackCursor {
  /// The sample whose stack this is; −1 before the first.
  package private(set) var sample = -1
  /// How many of its callers the stack read before had too.
  package private(set) var shared = 0
  package private(set) var depth = 0
  /// The stack, root first, once it is read; what lies beyond `depth` is left from deeper ones.
  package private(set) var stack: [LocationID] = []

  /// Locations not read yet: those of a record, from a depth on.
  private struct Unread {
    var depth: Int
    var segment: Int
    /// Where the record ends.
    var end: Int
  }

  private let segments: [[UInt8]]
  private var segment = 0
  private var position = 0
  /// What the stack is made of that was not read, each from deeper on than the one before.
  private var unread: [Unread] = []
  private var wasRead = true

  /// Stands before the first stack.
  package init(_ table: StackTable) {
    segments = table.packed.segments
  }

  /// Goes to the next stack and reads it; false after the last.
  package mutating func advance() -> Bool {
    guard advanceWithoutReading() else { return false }
    read()
    return true
  }

  /// Goes to the next stack, to be read or passed over; false after the last.
  package mutating func advanceWithoutReading() -> Bool {
    guard segment < segments.count else { return false }
    let bytes = segments[segment]
    var next = position
    let kept = Int(truncatingIfNeeded: PackedIntegers.read(bytes.span, at: &next))
    depth = kept &+ Int(truncatingIfNeeded: PackedIntegers.read(bytes.span, at: &next))
    let length = Int(truncatingIfNeeded: PackedIntegers.read(bytes.span, at: &next))
    position = next &+ length
    while let last = unread.last, last.depth >= kept { unread.removeLast() }
    if depth > kept {
      unread.append(Unread(depth: kept, segment: segment, end: position))
    }
    shared = wasRead ? kept : min(shared, kept)
    wasRead = false
    sample &+= 1
    if position == bytes.count {
      segment &+= 1
      position = 0
    }
    return true
  }

  /// Reads the stack that the cursor went to.
  package mutating func read() {
    if stack.count < depth { makeRoom() }
    for index in unread.indices {
      let part = unread[index]
      let end = index &+ 1 < unread.count ? unread[index &+ 1].depth : depth
      readLocations(part, upTo: end)
    }
    unread.removeAll(keepingCapacity: true)
    wasRead = true
  }

  @inline(__always)
  private mutating func readLocations(_ part: Unread, upTo end: Int) {
    let bytes = segments[part.segment]
    var target = stack.mutableSpan
    var position = part.end
    var index = part.depth
    while index < end {
      let raw = PackedIntegers.readBackward(bytes.span, from: &position)
      target[index] = LocationID(rawValue: UInt32(truncatingIfNeeded: raw &- 1))
      index &+= 1
    }
  }

  private mutating func makeRoom() {
    let missing = max(depth, 64) &* 2 &- stack.count
    stack.append(contentsOf: repeatElement(LocationID(rawValue: 0), count: missing))
  }
}

extension StackTable {
  /// A cursor before the first stack.
  package func makeCursor() -> StackCursor {
    StackCursor(self)
  }
}
