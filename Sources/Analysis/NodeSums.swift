import Profiles

/// The flat and cum values of all nodes over all samples.
///
/// The walk follows what changes from one stack to the next. A node opens when it comes onto the
/// stack and closes when it leaves; its cum grows by what the running total grew in between. So a
/// sample costs what its stack does not share with its neighbour's, not its depth, and a node that
/// occurs twice in a stack counts once because only its outermost occurrence opens it.
/// O(locations that differ between neighbours). Sums are 128 bits wide: no input overflows them.
struct NodeSums {
  private(set) var flat: [Int128]
  private(set) var cum: [Int128]

  private var running: Int128 = 0
  /// The running total at which each open node opened.
  private var openedAt: [Int128]
  /// How many times each node stands on the stack.
  private var occurrences: [UInt32]
  private var stack: [UInt32] = []
  /// The height of `stack` before each location of the current sample.
  private var heights: [Int] = []

  /// Adds up a column of values.
  init(_ table: NodeTable, stacks: StackTable, values: [Int64]) {
    let count = table.infos.count
    flat = Array(repeating: 0, count: count)
    cum = Array(repeating: 0, count: count)
    openedAt = Array(repeating: 0, count: count)
    occurrences = Array(repeating: 0, count: count)
    stacks.forEach { (sample, rootFirst, shared) in
      pop(to: shared)
      for index in shared..<rootFirst.count { push(rootFirst[index], table) }
      running += Int128(values[sample])
      if let leaf = stack.last { flat[Int(leaf)] += Int128(values[sample]) }
    }
    pop(to: 0)
  }

  private mutating func push(_ location: LocationID, _ table: NodeTable) {
    heights.append(stack.count)
    let start = Int(table.starts[location.index])
    var index = Int(table.starts[location.index + 1])
    while index > start {
      index &-= 1
      let node = table.nodes[index]
      if occurrences[Int(node)] == 0 { openedAt[Int(node)] = running }
      occurrences[Int(node)] &+= 1
      stack.append(node)
    }
  }

  private mutating func pop(to depth: Int) {
    while heights.count > depth {
      let height = heights.removeLast()
      while stack.count > height {
        let node = Int(stack.removeLast())
        occurrences[node] &-= 1
        if occurrences[node] == 0 { cum[node] += running - openedAt[node] }
      }
    }
  }
}

extension Int64 {
  /// The nearest value that fits.
  init(saturating wide: Int128) {
    self = Int64(clamping: wide)
  }
}
