/// Goes from stack to stack, telling what changed; for loops too hot for a closure a sample.
///
/// A stack may be passed over unread, which costs next to nothing: reading goes back from a stack to
/// the one read before and takes what later ones do not hide. A report on one of several values
/// passes over most samples, and over half of the locations with them.
package struct StackCursor {
  /// The sample whose stack this is; −1 before the first.
  package private(set) var sample = -1
  /// How many of its callers the stack read before had too.
  package private(set) var shared = 0
  package private(set) var depth = 0
  /// The stack, root first, once it is read; what lies beyond `depth` is left from deeper ones.
  package private(set) var stack: [LocationID] = []

  private var changes: StackChanges

  /// Stands before the first stack.
  package init(_ table: StackTable) {
    changes = StackChanges(table)
  }

  /// Goes to the next stack and reads it; false after the last.
  package mutating func advance() -> Bool {
    guard advanceWithoutReading() else { return false }
    read()
    return true
  }

  /// Goes to the next stack, to be read or passed over; false after the last.
  package mutating func advanceWithoutReading() -> Bool {
    guard changes.advance() else { return false }
    depth = changes.depth
    sample &+= 1
    return true
  }

  /// Reads the stack that the cursor went to.
  package mutating func read() {
    if stack.count < depth { makeRoom() }
    shared = Self.copy(changes, to: &stack)
    changes.forget()
  }

  /// Reads the stack that the cursor went to, but hands out what is new of it instead of unpacking
  /// it: positions, leaf first, with the depth of the last; again for what is nearer to the root.
  package mutating func read(_ body: (_ leafFirst: Span<UInt32>, _ depth: Int) -> Void) {
    shared = changes.forEach(body)
    changes.forget()
  }

  private static func copy(_ changes: StackChanges, to stack: inout [LocationID]) -> Int {
    var target = stack.mutableSpan
    return changes.forEach { leafFirst, depth in
      var place = leafFirst.count
      var depth = depth
      while place > 0 {
        place &-= 1
        target[depth] = LocationID(rawValue: leafFirst[place])
        depth &+= 1
      }
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

/// What stacks changed that were gone to since one was read.
private struct StackChanges {
  private var heads: SegmentCursor<StackTable.Head>
  private var added: SegmentCursor<UInt32>
  /// How many there are.
  private var count = 0
  /// The length of the last stack.
  private(set) var depth = 0

  /// What was read ahead, of no use but that it was read.
  private var readAhead: UInt32 = 0

  /// How many locations are read ahead.
  private static var lookahead: Int { 160 }

  init(_ table: StackTable) {
    heads = SegmentCursor(table.heads)
    added = SegmentCursor(table.added)
  }

  /// Goes to the next stack; false after the last.
  @inline(__always)
  mutating func advance() -> Bool {
    if heads.isAtEnd { guard heads.beginSegment() else { return false } }
    let head = heads.segment[heads.place.index]
    heads.place.index &+= 1
    depth = Int(head.shared) &+ Int(head.added)
    if head.added > 0 {
      if added.isAtEnd { _ = added.beginSegment() }
      added.place.index &+= Int(head.added)
      touchAhead()
    }
    count &+= 1
    return true
  }

  /// Has the processor fetch locations that will be read soon.
  ///
  /// They are read in runs, each from its end, with gaps where samples are passed over, so that it
  /// does not see them coming; without this a report waits for memory a sixth of its time.
  @inline(__always)
  private mutating func touchAhead() {
    let last = added.segment.count &- 1
    readAhead ^= added.segment[min(added.place.index &+ Self.lookahead, last)]
  }

  /// Takes the last stack for read.
  mutating func forget() {
    count = 0
  }

  /// Hands out what of the last stack is new, from the leaf on; returns how many callers are left.
  @inline(__always)
  func forEach(_ body: (_ leafFirst: Span<UInt32>, _ depth: Int) -> Void) -> Int {
    var (head, end) = (heads.place, added.place)
    var shared = depth
    for _ in 0..<count {
      heads.stepBack(&head)
      let change = heads.element(at: head)
      guard change.added > 0 else {
        shared = min(shared, Int(change.shared))
        continue
      }
      added.enter(&end)
      let kept = Int(change.shared)
      if kept < shared {
        let range = (end.index &- (shared &- kept))..<end.index
        if end.segment == added.place.segment {
          body(added.segment.span.extracting(range), kept)
        } else {
          let segment = added.all[end.segment]
          body(segment.span.extracting(range), kept)
        }
        shared = kept
      }
      end.index &-= Int(change.added)
    }
    return shared
  }
}

/// Goes through segments, and can look back.
private struct SegmentCursor<Element: Sendable> {
  struct Place {
    var segment = 0
    var index = 0
  }

  let all: [[Element]]
  /// The segment in which `place` is.
  private(set) var segment: [Element]
  var place = Place()

  init(_ segments: Segments<Element>) {
    all = segments.all
    segment = all.first ?? []
  }

  var isAtEnd: Bool { place.index == segment.count }

  /// Goes to the next segment; false after the last.
  mutating func beginSegment() -> Bool {
    guard place.segment &+ 1 < all.count else { return false }
    place = Place(segment: place.segment &+ 1)
    segment = all[place.segment]
    return true
  }

  /// Goes from the beginning of a segment to the end of the one before.
  @inline(__always)
  func enter(_ place: inout Place) {
    guard place.index == 0 else { return }
    place.segment &-= 1
    place.index = all[place.segment].count
  }

  @inline(__always)
  func stepBack(_ place: inout Place) {
    enter(&place)
    place.index &-= 1
  }

  @inline(__always)
  func element(at place: Place) -> Element {
    place.segment == self.place.segment ? segment[place.index] : all[place.segment][place.index]
  }
}
