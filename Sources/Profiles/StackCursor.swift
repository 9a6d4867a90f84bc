/// Goes from stack to stack, telling what changed; for loops too hot for a closure a sample.
package struct StackCursor {
  /// The sample whose stack this is; −1 before the first.
  package private(set) var sample = -1
  /// How many of its callers the stack before it had too.
  package private(set) var shared = 0
  package private(set) var depth = 0
  /// The stack, root first; what lies beyond `depth` is left from deeper ones.
  package private(set) var stack: [LocationID] = []

  private let segments: [[UInt8]]
  private var segment = 0
  private var position = 0

  /// Stands before the first stack.
  package init(_ table: StackTable) {
    segments = table.packed.segments
  }

  /// Goes to the next stack; false after the last.
  package mutating func advance() -> Bool {
    guard segment < segments.count else { return false }
    let bytes = segments[segment]
    var next = position
    shared = Int(truncatingIfNeeded: PackedIntegers.read(bytes.span, at: &next))
    depth = shared &+ Int(truncatingIfNeeded: PackedIntegers.read(bytes.span, at: &next))
    if stack.count < depth { makeRoom() }
    readLocations(bytes.span, at: &next)
    position = next
    if next == bytes.count {
      segment &+= 1
      position = 0
    }
    sample &+= 1
    return true
  }

  @inline(__always)
  private mutating func readLocations(_ bytes: Span<UInt8>, at next: inout Int) {
    let (first, end) = (shared, depth)
    var target = stack.mutableSpan
    var position = next
    var index = first
    while index < end {
      let raw = PackedIntegers.readShort(bytes, at: &position)
      target[index] = LocationID(rawValue: UInt32(truncatingIfNeeded: raw))
      index &+= 1
    }
    next = position
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
