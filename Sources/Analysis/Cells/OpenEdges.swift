/// The edges on a stack, outermost first.
///
/// An edge opens by its outermost occurrence, and its weight grows by what the running total grew
/// until that leaves.
struct OpenEdges {
  /// An edge, and what had been added up when it came onto the stack.
  private struct Entry {
    var passage = EdgePassage()
    var openedAt: Int64 = 0
  }

  private var entries: [Entry] = []
  private var count = 0
  /// What was added up.
  var running: Int64 = 0

  /// Ends the edges to frames that are deeper.
  @inline(__always)
  mutating func close(below depth: Int, _ markArray: inout [UInt8], _ weightArray: inout [Int64]) {
    var marks = markArray.mutableSpan
    var weights = weightArray.mutableSpan
    let depth = UInt32(truncatingIfNeeded: depth)
    var left = count
    do {
      let open = entries.span
      while left > 0 {
        let entry = open[left &- 1]
        guard entry.passage.depth > depth else { break }
        let edge = entry.passage.edge
        weights[edge] &+= running &- entry.openedAt
        marks[edge] &= ~EdgeMarks.isOpen.rawValue
        left &-= 1
      }
    }
    count = left
  }

  /// Opens edges unless they are open; without a branch, as a guess is often wrong.
  @inline(__always)
  mutating func open(_ passages: Span<EdgePassage>, _ markArray: inout [UInt8]) {
    if entries.count <= count &+ passages.count { makeRoom(for: passages.count) }
    let running = running
    var height = count
    var index = 0
    var open = entries.mutableSpan
    var marks = markArray.mutableSpan
    while index < passages.count {
      let passage = passages[index]
      index &+= 1
      let known = marks[passage.edge]
      let isNew = (known & EdgeMarks.isOpen.rawValue) / EdgeMarks.isOpen.rawValue ^ 1
      marks[passage.edge] = known | passage.marks & (0 &- isNew)
      open[height] = Entry(passage: passage, openedAt: running)
      height &+= Int(isNew)
    }
    count = height
  }

  private mutating func makeRoom(for more: Int) {
    let missing = max(entries.count, more, 64)
    entries.append(contentsOf: repeatElement(Entry(), count: missing))
  }
}
