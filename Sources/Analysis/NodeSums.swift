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
  /// What a push and a pop touch of a node, kept small: the states of a large profile's nodes
  /// should stay in the processor's second cache.
  private struct State {
    var openedAt: Sum = 0
    var cum: Sum = 0
  }

  private var flat: [Sum]
  private var states: [State]
  private var isOpen: [Bool]
  /// The open nodes, outermost first.
  private var open: [UInt32]
  /// How many nodes were open before each location of the current stack.
  private var heights: [Int]

  init(_ table: NodeTable, _ stacks: StackTable, _ values: [Int64]) {
    let count = table.infos.count
    flat = Array(repeating: 0, count: count)
    states = Array(repeating: State(), count: count)
    isOpen = Array(repeating: false, count: count)
    open = Array(repeating: 0, count: count)
    heights = Array(repeating: 0, count: stacks.deepest)
    visit(table, stacks, values)
  }

  var sums: (flat: [Int64], cum: [Int64]) {
    (flat.map { Int64(clamping: $0) }, states.map { Int64(clamping: $0.cum) })
  }

  private mutating func visit(_ table: NodeTable, _ stacks: StackTable, _ values: [Int64]) {
    var cursor = stacks.makeCursor()
    var running: Sum = 0
    var height = 0
    var depth = 0
    while cursor.advance() {
      if depth > cursor.shared {
        close(from: heights[cursor.shared], to: height, at: running)
        height = heights[cursor.shared]
      }
      depth = cursor.depth
      for index in cursor.shared..<depth {
        heights[index] = height
        push(table, cursor.stack[index], &height, at: running)
      }
      let value = Sum(truncatingIfNeeded: values[cursor.sample])
      running &+= value
      if depth > 0 {
        let leaf = Int(cursor.stack[depth &- 1].rawValue)
        flat[Int(table.nodes[Int(table.starts[leaf])])] &+= value
      }
    }
    close(from: 0, to: height, at: running)
  }

  @inline(__always)
  private mutating func push(
    _ table: NodeTable, _ location: LocationID, _ height: inout Int, at running: Sum
  ) {
    let start = Int(table.starts[Int(location.rawValue)])
    var index = Int(table.starts[Int(location.rawValue) &+ 1])
    while index > start {
      index &-= 1
      let node = table.nodes[index]
      guard !isOpen[Int(node)] else { continue }
      isOpen[Int(node)] = true
      states[Int(node)].openedAt = running
      open[height] = node
      height &+= 1
    }
  }

  @inline(__always)
  private mutating func close(from first: Int, to end: Int, at running: Sum) {
    var index = first
    while index < end {
      let node = Int(open[index])
      isOpen[node] = false
      states[node].cum &+= running &- states[node].openedAt
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
