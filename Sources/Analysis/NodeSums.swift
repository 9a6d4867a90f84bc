import Profiles

/// The flat and cum values of all nodes over all samples.
///
/// The walk follows what changes from one stack to the next. A node opens when it comes onto the
/// stack and closes when it leaves; its cum grows by what the running total grew in between. So a
/// sample costs what its stack does not share with its neighbour's, not its depth, and a node that
/// occurs twice in a stack counts once because only its outermost occurrence opens it.
/// O(locations that differ between neighbours).
struct NodeSums {
  private(set) var flat: [Int64]
  private(set) var cum: [Int64]

  /// Adds up a column of values.
  init(
    _ table: NodeTable, stacks: StackTable, values: [Int64], overflow: Overflow = .cuts
  ) {
    if overflow == .wraps || SumWidth.fits64Bits(values) {
      var walk = NodeWalk<Int64>(table)
      (flat, cum) = walk.sums(stacks, values)
    } else {
      var walk = NodeWalk<Int128>(table)
      (flat, cum) = walk.sums(stacks, values)
    }
  }
}

/// How wide sums have to be.
enum SumWidth {
  /// Whether no subset of the values can add up to more than 64 bits hold.
  static func fits64Bits(_ values: [Int64]) -> Bool {
    var magnitude: UInt64 = 0
    for value in values {
      let (sum, overflow) = magnitude.addingReportingOverflow(value.magnitude)
      guard !overflow, sum <= UInt64(Int64.max) else { return false }
      magnitude = sum
    }
    return true
  }
}

/// The walk, over sums of a width that cannot overflow, or may wrap around.
///
/// Samples without a value are passed over: in a profile of several values they are most. What has
/// to be remembered of an open node stands on the stack of open ones, not with the node, and what a
/// stack's locations stand for is fetched before any of it is looked at, so that the processor waits
/// for many at once: together they halved the time on 215,000 locations. Arrays are local and opened
/// as spans once, as one held in a struct is checked for other owners at each write.
private struct NodeWalk<Sum: FixedWidthInteger & SignedInteger & Sendable> {
  /// A node on the stack, and what had been added up when it came there.
  private struct OpenNode {
    var node: UInt32 = 0
    var openedAt: Sum = 0

    init(_ node: UInt32 = 0, _ openedAt: Sum = 0) {
      self.node = node
      self.openedAt = openedAt
    }
  }

  /// A location of the current stack.
  private struct Level {
    var site: UInt64 = 0
    /// How many nodes were open before it.
    var height = 0
  }

  private let sites: NodeSites
  private let nodeCount: Int
  private var running: Sum = 0

  init(_ table: NodeTable) {
    sites = NodeSites(table)
    nodeCount = table.infos.count
  }

  mutating func sums(_ stacks: StackTable, _ values: [Int64]) -> (flat: [Int64], cum: [Int64]) {
    var flatSums = Array(repeating: Sum(0), count: nodeCount)
    var cumSums = flatSums
    visit(stacks, values, &flatSums, &cumSums)
    return (flatSums.map { Int64(clamping: $0) }, cumSums.map { Int64(clamping: $0) })
  }

  private mutating func visit(
    _ stacks: StackTable, _ values: [Int64], _ flatSums: inout [Sum], _ cumSums: inout [Sum]
  ) {
    var levelArray = Array(repeating: Level(), count: stacks.deepest + 1)
    var openArray = Array(repeating: OpenNode(), count: nodeCount + 1)
    var marks = Array(repeating: Self.closed, count: nodeCount)
    var levels = levelArray.mutableSpan
    var open = openArray.mutableSpan
    var closed = marks.mutableSpan
    var flat = flatSums.mutableSpan
    var cum = cumSums.mutableSpan
    var height = 0
    var cursor = stacks.makeCursor()
    while cursor.advanceWithoutReading() {
      let value = Sum(truncatingIfNeeded: values[cursor.sample])
      guard value != 0 else { continue }
      cursor.read { fetch($0, from: $1, &levels) }
      let changed = cursor.shared..<cursor.depth
      let left = levels[changed.lowerBound].height
      close(open.span.extracting(left..<height), &cum, &closed)
      height = enter(changed, from: left, &levels, &open, &closed)
      running &+= value
      if cursor.depth > 0 {
        flat[Int(sites.innermost(levels[cursor.depth &- 1].site))] &+= value
      }
    }
    close(open.span.extracting(0..<height), &cum, &closed)
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

  /// Puts the nodes of locations on the stack; returns how many are open then.
  @inline(__always)
  private func enter(
    _ depths: Range<Int>, from bottom: Int, _ levels: inout MutableSpan<Level>,
    _ open: inout MutableSpan<OpenNode>, _ closed: inout MutableSpan<UInt8>
  ) -> Int {
    let running = running
    var height = bottom
    var depth = depths.lowerBound
    while depth < depths.upperBound {
      levels[depth].height = height
      let site = levels[depth].site
      depth &+= 1
      height &+= enter(OpenNode(NodeSites.first(site), running), at: height, &open, &closed)
      let next = NodeSites.next(site)
      if next < sites.firstList {
        height &+= enter(OpenNode(next, running), at: height, &open, &closed)
      } else if next != NodeSites.none {
        var index = Int(next &- sites.firstList)
        while sites.lists[index] != NodeSites.none {
          let node = OpenNode(sites.lists[index], running)
          height &+= enter(node, at: height, &open, &closed)
          index &+= 1
        }
      }
    }
    levels[depth].height = height
    return height
  }

  /// Puts a node on the stack unless it is there, and returns how much higher that is now; without
  /// a branch, as a guess is often wrong.
  @inline(__always)
  private func enter(
    _ node: OpenNode, at height: Int, _ open: inout MutableSpan<OpenNode>,
    _ closed: inout MutableSpan<UInt8>
  ) -> Int {
    let added = closed[Int(node.node)]
    closed[Int(node.node)] = 0
    open[height] = node
    return Int(added)
  }

  @inline(__always)
  private func close(
    _ nodes: Span<OpenNode>, _ cum: inout MutableSpan<Sum>, _ closed: inout MutableSpan<UInt8>
  ) {
    var index = 0
    while index < nodes.count {
      let entry = nodes[index]
      closed[Int(entry.node)] = Self.closed
      cum[Int(entry.node)] &+= running &- entry.openedAt
      index &+= 1
    }
  }

  /// The mark of a node that is not on the stack, where one that is has 0.
  private static var closed: UInt8 { 1 }
}
