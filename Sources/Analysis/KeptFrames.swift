import Profiles

/// Which edges a graph needs.
package enum EdgeScope: Sendable {
  case all
  /// Only edges to nodes that are inlined somewhere: enough to mark them in a list.
  case inlinedTargets
}

/// What each location adds to a walk over kept nodes only; locations of dropped nodes are empty.
///
/// After trimming a few hundred nodes of tens of thousands are left, so most of a walk's work is
/// done here, once a location instead of once a visit. What a visit needs of most locations stands
/// in one place: a walk over a large profile waits for memory more than it computes.
struct KeptFrames {
  /// What is known of a kept node in a location.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static var isInline: Marks { Marks(rawValue: 1) }
    /// Nodes that were not kept lie between it and the kept node before it.
    static var skipsNodes: Marks { Marks(rawValue: 2) }
    static var wantsEdge: Marks { Marks(rawValue: 4) }
    /// Its location ends, on its inner side, in nodes that were not kept.
    static var endsSkipping: Marks { Marks(rawValue: 8) }
    /// Its location has no kept node on its inner side.
    static var isInnermost: Marks { Marks(rawValue: 16) }
  }

  /// One kept node of a location.
  struct Frame {
    var node: UInt32
    var marks: Marks
  }

  /// A location: its outermost kept node, and where the others are.
  struct Site {
    var node = KeptFrames.none
    /// Where the others begin in `inner`, if it is not the innermost itself.
    var innerStart: Int32 = 0
    /// The node that was called from here last, and the edge to it.
    var callee = KeptFrames.none
    var edge: Int32 = 0
    var marks: Marks = []
  }

  /// Stands for the node of a location of which none is kept.
  static let none = UInt32.max

  private(set) var sites: [Site] = []
  /// The kept nodes of all locations but their outermost, outermost first.
  private(set) var inner: [Frame] = []

  /// Lays out the kept nodes of a table; O(its nodes).
  init(_ table: NodeTable, kept: [Bool]?, scope: EdgeScope) {
    let inlined = scope == .all ? nil : table.inlinedNodes
    sites.reserveCapacity(table.starts.count)
    for location in 0..<(table.starts.count - 1) {
      let range = Int(table.starts[location])..<Int(table.starts[location + 1])
      add(table.nodes[range]) { node in
        kept?[Int(node)] ?? true ? inlined?[Int(node)] ?? true : nil
      }
    }
  }

  /// Copies the sites of the locations of a cursor's stack to their places, from one on.
  @inline(__always)
  static func gather(
    _ sites: [Site], _ cursor: StackCursor, from first: Int, into visited: inout [Site]
  ) {
    let stack = cursor.stack.span
    let sites = sites.span
    var target = visited.mutableSpan
    for index in first..<cursor.depth {
      target[index] = sites[Int(stack[index].rawValue)]
    }
  }

  /// Adds a location; the closure answers whether a node wants edges, nil if it is not kept.
  private mutating func add(_ nodes: ArraySlice<UInt32>, _ wantsEdge: (UInt32) -> Bool?) {
    var site = Site()
    site.innerStart = Int32(truncatingIfNeeded: inner.count)
    var skips = false
    for (distance, node) in nodes.reversed().enumerated() {
      guard let wantsEdge = wantsEdge(node) else {
        skips = true
        continue
      }
      var marks: Marks = distance > 0 ? [.isInline] : []
      if skips { marks.insert(.skipsNodes) }
      if wantsEdge { marks.insert(.wantsEdge) }
      if site.node == Self.none {
        site.node = node
        site.marks = marks
      } else {
        inner.append(Frame(node: node, marks: marks))
      }
      skips = false
    }
    if inner.count > Int(site.innerStart) {
      inner[inner.count - 1].marks.insert(.isInnermost)
    } else {
      site.marks.insert(.isInnermost)
    }
    if skips { site.marks.insert(.endsSkipping) }
    sites.append(site)
  }
}

extension NodeTable {
  /// Which nodes some location has as an inlined call.
  var inlinedNodes: [Bool] {
    var isInlined = Array(repeating: false, count: infos.count)
    for location in 0..<(starts.count - 1) {
      let inner = Int(starts[location])..<(Int(starts[location + 1]) - 1)
      for index in inner {
        isInlined[Int(nodes[index])] = true
      }
    }
    return isInlined
  }
}
