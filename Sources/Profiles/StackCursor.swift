/// Goes from stack to stack, telling what changed; for loops too hot for a closure a sample.
///
/// A stack may be passed over unread: then only its lengths are looked at, and later those of its
/// locations that a stack shares which is read. A report on one of several values
/// passes over most samples, and over half of the locations with them.
package struct StackCursor {
  /// The sample whose stack this is; −1 before the first.
  package private(set) var sample = -1
  /// How many of its callers the stack read before had too.
  package private(set) var shared = 0
  package private(set) var depth = 0
  /// The stack, root first, once it is read; what lies beyond `depth` is left from deeper ones.
  package private(set) var stack: [LocationID] = []

  /// Locations not read yet: those that a stack added, from a depth on.
  private struct Unread {
    var depth = 0
    var segment = 0
    /// Where what was added ends, which begins with the leaf.
    var end = 0
  }

  private let headSegments: [[StackTable.Head]]
  private let segments: [[UInt32]]
  private var heads: [StackTable.Head]
  private var headSegment = 0
  private var head = 0
  private var segment = 0
  private var position = 0
  /// What the stack is made of that was not read, each from deeper on than the one before; the
  /// first `unreadCount` of them.
  private var unread: [Unread] = [Unread()]
  private var unreadCount = 0
  private var wasRead = true

  /// Stands before the first stack.
  package init(_ table: StackTable) {
    headSegments = table.heads.all
    segments = table.added.all
    heads = headSegments.first ?? []
  }

  /// Goes to the next stack and reads it; false after the last.
  package mutating func advance() -> Bool {
    guard advanceWithoutReading() else { return false }
    read()
    return true
  }

  /// Goes to the next stack, to be read or passed over; false after the last.
  package mutating func advanceWithoutReading() -> Bool {
    if head == heads.count { guard beginHeads() else { return false } }
    let kept = Int(heads[head].shared)
    let added = Int(heads[head].added)
    head &+= 1
    depth = kept &+ added
    while unreadCount > 0, unread[unreadCount &- 1].depth >= kept { unreadCount &-= 1 }
    if added > 0 { pass(added, above: kept) }
    shared = wasRead ? kept : min(shared, kept)
    wasRead = false
    sample &+= 1
    return true
  }

  private mutating func beginHeads() -> Bool {
    guard headSegment &+ 1 < headSegments.count else { return false }
    headSegment &+= 1
    heads = headSegments[headSegment]
    head = 0
    return true
  }

  /// Goes past what a stack added, and keeps in mind where that stands.
  @inline(__always)
  private mutating func pass(_ added: Int, above kept: Int) {
    if position == segments[segment].count {
      segment &+= 1
      position = 0
    }
    position &+= added
    if unreadCount == unread.count { unread.append(Unread()) }
    unread[unreadCount] = Unread(depth: kept, segment: segment, end: position)
    unreadCount &+= 1
  }

  /// Reads the stack that the cursor went to.
  package mutating func read() {
    if stack.count < depth { makeRoom() }
    Self.copy(unread, unreadCount, of: segments, to: &stack, depth)
    unreadCount = 0
    wasRead = true
  }

  /// Fills in what was not read.
  private static func copy(
    _ parts: [Unread], _ count: Int, of segments: [[UInt32]], to stack: inout [LocationID],
    _ depth: Int
  ) {
    var target = stack.mutableSpan
    var end = depth
    var index = count
    while index > 0 {
      index &-= 1
      let part = parts[index]
      let range = (part.end &- (end &- part.depth))..<part.end
      copy(segments[part.segment], range, to: &target, endingAt: end)
      end = part.depth
    }
  }

  /// Turns locations round: what was added begins with the leaf.
  @inline(__always)
  private static func copy(
    _ positions: [UInt32], _ range: Range<Int>, to target: inout MutableSpan<LocationID>,
    endingAt end: Int
  ) {
    let source = positions.span.extracting(range)
    var place = 0
    while place < source.count {
      target[end &- 1 &- place] = LocationID(rawValue: source[place])
      place &+= 1
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
