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

  /// Adds up a column of values; a sum that 64 bits cannot hold is cut there.
  init(_ table: NodeTable, stacks: StackTable, values: [Int64]) {
    if SumWidth.fits64Bits(values) {
      (flat, cum) = NodeWalk<Int64>(table, stacks, values).sums
    } else {
      (flat, cum) = NodeWalk<Int128>(table, stacks, values).sums
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

/// The walk, over sums of a width that cannot overflow.
private struct NodeWalk<Sum: FixedWidthInteger & SignedInteger & Sendable> {
  /// The outermost occurrence of a node on the current stack.
  private struct Occurrence {
    var node: UInt32 = 0
    var openedAt: Sum = 0
  }

  /// A location's outermost node, where a visit finds it at once, and where its others stand in
  /// `inner`; −1 where there are none.
  private struct Site {
    var outermost: UInt32 = 0
    var inner: Int32 = -1
  }

  private var flat: [Sum]
  private var cum: [Sum]
  private var isOpen: [Bool]
  /// The open nodes, outermost first.
  private var open: [Occurrence]
  private var sites: [Site] = []
  /// The nodes of locations with several but the outermost: how many, then they, outermost first.
  private var inner: [UInt32] = []

  init(_ table: NodeTable, _ stacks: StackTable, _ values: [Int64]) {
    let count = table.infos.count
    flat = Array(repeating: 0, count: count)
    cum = flat
    isOpen = Array(repeating: false, count: count)
    open = Array(repeating: Occurrence(), count: count)
    sites.reserveCapacity(table.starts.count)
    for location in 0..<(table.starts.count - 1) {
      addSite(table.nodes[Int(table.starts[location])..<Int(table.starts[location + 1])])
    }
    visit(stacks, values)
  }

  private mutating func addSite(_ nodes: ArraySlice<UInt32>) {
    var site = Site(outermost: nodes[nodes.endIndex - 1])
    if nodes.count > 1 {
      site.inner = Int32(truncatingIfNeeded: inner.count)
      inner.append(UInt32(truncatingIfNeeded: nodes.count - 1))
      inner.append(contentsOf: nodes.dropLast().reversed())
    }
    sites.append(site)
  }

  var sums: (flat: [Int64], cum: [Int64]) {
    (flat.map { Int64(clamping: $0) }, cum.map { Int64(clamping: $0) })
  }

  private mutating func visit(_ stacks: StackTable, _ values: [Int64]) {
    var cursor = stacks.makeCursor()
    var running: Sum = 0
    /// The sites of the current stack: read ahead all at once, as a walk waits for nothing more.
    var visited = Array(repeating: Site(), count: stacks.deepest)
    /// How many nodes were open before each location of the current stack.
    var heights = Array(repeating: 0, count: stacks.deepest)
    var height = 0
    var depth = 0
    var shared = 0
    while cursor.advance() {
      shared = min(shared, cursor.shared)
      let value = Sum(truncatingIfNeeded: values[cursor.sample])
      guard value != 0 else { continue }
      if depth > shared {
        close(from: heights[shared], to: height, at: running)
        height = heights[shared]
      }
      depth = cursor.depth
      Self.gather(sites, cursor, from: shared, into: &visited)
      for index in shared..<depth {
        heights[index] = height
        push(visited[index], &height, at: running)
      }
      shared = depth
      running &+= value
      if depth > 0 { flat[innermost(visited[depth &- 1])] &+= value }
    }
    close(from: 0, to: height, at: running)
  }

  /// Copies the sites of the locations of a cursor's stack to their places, from one on.
  @inline(__always)
  private static func gather(
    _ sites: [Site], _ cursor: StackCursor, from first: Int, into visited: inout [Site]
  ) {
    let stack = cursor.stack.span
    let sites = sites.span
    var target = visited.mutableSpan
    for index in first..<cursor.depth {
      target[index] = sites[Int(stack[index].rawValue)]
    }
  }

  @inline(__always)
  private func innermost(_ site: Site) -> Int {
    guard site.inner >= 0 else { return Int(site.outermost) }
    let count = Int(inner[Int(site.inner)])
    return Int(inner[Int(site.inner) &+ count])
  }

  @inline(__always)
  private mutating func push(_ site: Site, _ height: inout Int, at running: Sum) {
    push(site.outermost, &height, at: running)
    guard site.inner >= 0 else { return }
    var position = Int(site.inner)
    let end = position &+ Int(inner[position])
    while position < end {
      position &+= 1
      push(inner[position], &height, at: running)
    }
  }

  @inline(__always)
  private mutating func push(_ node: UInt32, _ height: inout Int, at running: Sum) {
    guard !isOpen[Int(node)] else { return }
    isOpen[Int(node)] = true
    open[height] = Occurrence(node: node, openedAt: running)
    height &+= 1
  }

  @inline(__always)
  private mutating func close(from first: Int, to end: Int, at running: Sum) {
    var index = first
    while index < end {
      let occurrence = open[index]
      isOpen[Int(occurrence.node)] = false
      cum[Int(occurrence.node)] &+= running &- occurrence.openedAt
      index &+= 1
    }
  }
}

extension Int64 {
  /// The nearest value that fits.
  init(saturating wide: Int128) {
    self = Int64(clamping: wide)
  }
}
