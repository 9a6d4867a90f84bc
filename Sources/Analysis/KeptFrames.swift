import Profiles

/// Which edges a graph needs.
package enum EdgeScope: Sendable {
  case all
  /// Only edges to nodes that are inlined somewhere: enough to mark them in a list.
  case inlinedTargets
}

/// What each location adds to a walk over kept nodes only.
///
/// After trimming a few hundred nodes of tens of thousands are left, so most of a walk's work is
/// done here, once a location instead of once a visit. Kept nodes are numbered anew, and locations
/// that stand for one of them share its frame: 17 KB instead of 1.7 MB that a walk of 215,000
/// locations would touch at random.
struct KeptFrames {
  /// One kept node of a location.
  struct Frame {
    var node: UInt32
    var marks: Marks
  }

  /// What is special about a frame.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static var isInline: Marks { Marks(rawValue: 1) }
    /// Nodes that were not kept lie between it and the kept node before it.
    static var skipsNodes: Marks { Marks(rawValue: 2) }
    static var wantsEdge: Marks { Marks(rawValue: 4) }
    /// It is the innermost of its location.
    static var isLast: Marks { Marks(rawValue: 8) }
    /// Inside of it, its location ends in nodes that were not kept.
    static var endsSkipping: Marks { Marks(rawValue: 16) }
  }

  /// The frames: first one for each kept node, then those of all other locations, outermost first.
  private(set) var frames: [Frame] = []
  /// Where each location's frames begin; `none` where no node was kept.
  private(set) var sites: [UInt32] = []
  /// The kept nodes, by the numbers that frames have.
  private(set) var nodes: [UInt32] = []
  /// The most frames of a location.
  private(set) var most = 1
  private var numbers: [UInt32]

  /// Stands for no frames, and for no number.
  static let none = UInt32.max

  /// Lays out the kept nodes of a table; O(its nodes).
  init(_ table: NodeTable, kept: [Bool]?, scope: EdgeScope) {
    numbers = Array(repeating: Self.none, count: table.infos.count)
    for node in table.infos.indices where kept?[node] ?? true {
      numbers[node] = UInt32(truncatingIfNeeded: nodes.count)
      nodes.append(UInt32(truncatingIfNeeded: node))
    }
    let inlined = scope == .all ? nil : table.inlinedNodes
    for (number, node) in nodes.enumerated() {
      let wantsEdge = inlined?[Int(node)] ?? true
      frames.append(
        Frame(
          node: UInt32(truncatingIfNeeded: number),
          marks: wantsEdge ? [.isLast, .wantsEdge] : .isLast))
    }
    sites.reserveCapacity(table.starts.count)
    for location in 0..<(table.starts.count - 1) {
      append(table.nodes[Int(table.starts[location])..<Int(table.starts[location + 1])])
    }
  }

  private mutating func append(_ innermostFirst: ArraySlice<UInt32>) {
    let first = frames.count
    var marks: Marks = []
    for node in innermostFirst.reversed() {
      let number = numbers[Int(node)]
      if number == Self.none {
        marks.insert(.skipsNodes)
      } else {
        marks.formUnion(frames[Int(number)].marks.intersection(.wantsEdge))
        frames.append(Frame(node: number, marks: marks))
        marks = []
      }
      marks.insert(.isInline)
    }
    endLocation(first, skips: marks.contains(.skipsNodes))
  }

  /// Ends the location whose frames, added last, begin at a place.
  private mutating func endLocation(_ first: Int, skips: Bool) {
    let last = frames.count - 1
    guard last >= first else {
      sites.append(Self.none)
      return
    }
    frames[last].marks.formUnion(skips ? [.isLast, .endsSkipping] : .isLast)
    let own = Int(frames[first].node)
    if first == last, frames[first].marks == frames[own].marks {
      frames.removeLast()
      sites.append(UInt32(truncatingIfNeeded: own))
    } else {
      most = max(most, frames.count - first)
      sites.append(UInt32(truncatingIfNeeded: first))
    }
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
