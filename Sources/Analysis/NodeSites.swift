/// The nodes of each location as a walk wants them, outermost first.
///
/// A walk touches locations at random, and waiting for memory is most of its cost: one word a
/// location holds the two nodes that nearly all have at most, so a visit misses the cache once.
struct NodeSites {
  /// For each location its outermost node, and above it in the word the next, `none`, or where the
  /// rest of its nodes begin in `lists`, plus `firstList`.
  private(set) var sites: [UInt64] = []
  /// The inner nodes of locations that have three or more; `none` follows the last of each.
  private(set) var lists: [UInt32] = []
  /// What tells places in `lists` from nodes.
  let firstList: UInt32

  /// Stands for no further node.
  static let none = UInt32.max

  /// Lays out a table's nodes; O(their count).
  init(_ table: NodeTable) {
    self.init(table.nodes, starts: table.starts, count: table.infos.count)
  }

  /// Lays out a table's nodes under other numbers, all below `count`.
  init(_ table: NodeTable, numbers: [UInt32], count: Int) {
    self.init(table.nodes.map { numbers[Int($0)] }, starts: table.starts, count: count)
  }

  private init(_ nodes: [UInt32], starts: [Int32], count: Int) {
    firstList = UInt32(truncatingIfNeeded: count)
    sites.reserveCapacity(starts.count)
    for location in 0..<(starts.count - 1) {
      append(nodes[Int(starts[location])..<Int(starts[location + 1])])
    }
  }

  private mutating func append(_ innermostFirst: ArraySlice<UInt32>) {
    var next = Self.none
    let inner = innermostFirst.dropLast()
    if inner.count == 1 {
      next = inner[inner.startIndex]
    } else if inner.count > 1 {
      next = firstList &+ UInt32(truncatingIfNeeded: lists.count)
      lists.append(contentsOf: inner.reversed())
      lists.append(Self.none)
    }
    sites.append(UInt64(next) &<< 32 | UInt64(innermostFirst.last ?? Self.none))
  }

  /// The outermost node of a location.
  @inline(__always)
  static func first(_ site: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: site) }

  /// The second node of a location, or what stands for more or none.
  @inline(__always)
  static func next(_ site: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: site &>> 32) }

  /// The innermost node of a location.
  @inline(__always)
  func innermost(_ site: UInt64) -> UInt32 {
    let next = Self.next(site)
    if next == Self.none { return Self.first(site) }
    if next < firstList { return next }
    var index = Int(next &- firstList)
    while lists[index &+ 1] != Self.none { index &+= 1 }
    return lists[index]
  }
}
