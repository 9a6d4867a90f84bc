import Profiles

/// The walk of `NodeSums`, over sums of a width that cannot overflow, or may wrap around.
///
/// It follows what changes from one stack to the next. A node opens when it comes onto the stack and
/// closes when it leaves; its cum grows by what the running total grew in between. So a sample costs
/// what its stack does not share with its neighbour's, not its depth, and a node that occurs twice
/// in a stack counts once because only its outermost occurrence opens it.
/// O(locations that differ between neighbours).
///
/// Samples without a value are passed over: in a profile of several values they are most. What has
/// to be remembered of an open node stands on the stack of open ones, not with the node, and what a
/// stack's locations stand for is fetched before any of it is looked at, so that the processor waits
/// for many at once: together they halved the time on 215,000 locations. While a node is at hand, its
/// symbol is noted if it has one, as waiting for all locations again would cost as much as the walk.
/// Arrays are local and opened as spans once, as one held in a struct is checked for other owners at
/// each write.
struct NodeWalk<Sum: FixedWidthInteger & SignedInteger & Sendable> {
  /// A node on the stack, and what had been added up when it came there.
  private struct OpenNode {
    var node: UInt32 = 0
    var openedAt: Sum = 0
  }

  /// A location of the current stack.
  private struct Level {
    var site: UInt64 = 0
    /// Where the walk stood before it.
    var place = StackPlace()
  }

  private(set) var flat: [Sum] = []
  private(set) var cum: [Sum] = []
  private let sites: NodeSites
  private let nodeCount: Int
  private var running: Sum = 0

  /// Walks over all stacks.
  init(
    _ table: NodeTable, _ stacks: StackTable, _ values: SampleValues,
    _ notes: inout StackNotes
  ) {
    sites = NodeSites(table)
    nodeCount = table.infos.count
    (flat, cum) = sums(stacks, values, &notes)
  }

  private mutating func sums(
    _ stacks: StackTable, _ values: SampleValues, _ notes: inout StackNotes
  ) -> (flat: [Sum], cum: [Sum]) {
    var flatArray = Array(repeating: Sum(0), count: nodeCount)
    var cumArray = flatArray
    var levelArray = Array(repeating: Level(), count: stacks.deepest + 1)
    var openArray = Array(repeating: OpenNode(), count: nodeCount + 1)
    var markArray = notes.symbols.map { $0 | Self.closed }
    do {
      var flat = flatArray.mutableSpan
      var cum = cumArray.mutableSpan
      var levels = levelArray.mutableSpan
      var open = openArray.mutableSpan
      var marks = markArray.mutableSpan
      var place = StackPlace()
      let divisors = values.divisors ?? []
      var cursor = stacks.makeCursor()
      while cursor.advanceWithoutReading() {
        let value = values.values[cursor.sample]
        let divisor = divisors.isEmpty ? 0 : divisors[cursor.sample]
        guard value != 0 || divisor != 0 else { continue }
        cursor.read { fetch($0, from: $1, &levels) }
        let changed = cursor.shared..<cursor.depth
        let shared = levels[changed.lowerBound].place
        close(open.span.extracting(Int(shared.height)..<Int(place.height)), &cum, &marks)
        if !notes.makeRoom(for: changed.count &* sites.most) { forget(&marks) }
        place = enter(changed, &levels, &open, &marks, &notes)
        notes.add(shared.frames, place, value: value, divisor: divisor)
        let weight = Sum(truncatingIfNeeded: value)
        running &+= weight
        guard cursor.depth > 0 else { continue }
        flat[Int(sites.innermost(levels[cursor.depth &- 1].site))] &+= weight
      }
      close(open.span.extracting(0..<Int(place.height)), &cum, &marks)
    }
    notes.end()
    return (flatArray, cumArray)
  }

  @inline(__always)
  private func fetch(
    _ leafFirst: Span<UInt32>, from depth: Int, _ levels: inout MutableSpan<Level>
  ) {
    let sites = sites.sites.span
    var depth = depth
    var place = leafFirst.count
    while place > 0 {
      place &-= 1
      levels[depth].site = sites[Int(leafFirst[place])]
      depth &+= 1
    }
  }
}

extension NodeWalk {
  /// The mark of a node that is not on the stack, beside its symbol.
  private static var closed: UInt16 { 1 }

  /// Takes nodes off the stack.
  @inline(__always)
  private func close(
    _ nodes: Span<OpenNode>, _ cum: inout MutableSpan<Sum>, _ marks: inout MutableSpan<UInt16>
  ) {
    var index = 0
    while index < nodes.count {
      let entry = nodes[index]
      marks[Int(entry.node)] |= Self.closed
      cum[Int(entry.node)] &+= running &- entry.openedAt
      index &+= 1
    }
  }

  /// Notes no more symbols.
  private func forget(_ marks: inout MutableSpan<UInt16>) {
    for node in marks.indices { marks[node] |= StackNotes.noSymbol }
  }

  /// Puts the nodes of locations on the stack; returns where the walk stands then.
  @inline(__always)
  private func enter(
    _ depths: Range<Int>, _ levels: inout MutableSpan<Level>,
    _ open: inout MutableSpan<OpenNode>, _ marks: inout MutableSpan<UInt16>,
    _ notes: inout StackNotes
  ) -> StackPlace {
    let running = running
    let lists = sites.lists.span
    var visit = Visit(levels[depths.lowerBound].place, at: notes.written)
    var room = notes.room.mutableSpan
    var depth = depths.lowerBound
    while depth < depths.upperBound {
      levels[depth].place = visit.place
      let site = levels[depth].site
      depth &+= 1
      let first = OpenNode(node: NodeSites.first(site), openedAt: running)
      visit.enter(first, NodeSites.isInlined(site), &open, &marks, &room)
      let next = NodeSites.next(site)
      if next < sites.firstList {
        visit.enter(OpenNode(node: next, openedAt: running), true, &open, &marks, &room)
      } else if next != NodeSites.none {
        var index = Int(next &- sites.firstList)
        while lists[index] != NodeSites.none {
          let node = OpenNode(node: lists[index], openedAt: running)
          visit.enter(node, true, &open, &marks, &room)
          index &+= 1
        }
      }
    }
    levels[depth].place = visit.place
    return visit.place
  }

  /// What changes while locations are visited.
  private struct Visit {
    private var height: Int
    private var written: Int
    private var isResidual: UInt16
    /// From where symbols are written to how many there are on the stack.
    private let offset: Int

    @inline(__always)
    init(_ place: StackPlace, at written: Int) {
      height = Int(place.height)
      isResidual = place.isResidual
      offset = Int(place.frames) &- written
      self.written = written
    }

    @inline(__always)
    var place: StackPlace {
      StackPlace(height: height, frames: written &+ offset, isResidual: isResidual)
    }

    /// Puts a node on the stack unless it is there, and writes its symbol if it has one; without a
    /// branch, as a guess is often wrong.
    @inline(__always)
    mutating func enter(
      _ node: OpenNode, _ isInlined: Bool, _ open: inout MutableSpan<OpenNode>,
      _ marks: inout MutableSpan<UInt16>, _ room: inout MutableSpan<UInt16>
    ) {
      let mark = marks[Int(node.node)]
      let symbol = mark & ~PackedStacks.Marks.mask
      marks[Int(node.node)] = symbol
      open[height] = node
      height &+= Int(mark & NodeWalk.closed)
      let said = isInlined ? 0 : PackedStacks.Marks.isCalled.rawValue
      room[written] = symbol | said | isResidual
      let isNoted: UInt16 = symbol < StackNotes.noSymbol ? 1 : 0
      written &+= Int(isNoted)
      isResidual = isNoted ^ 1
    }
  }
}
