import Profiles

/// Which edges a graph needs.
package enum EdgeScope: Sendable {
  case all
  /// Only edges to nodes that are inlined somewhere: enough to mark them in a list.
  case inlinedTargets
}

/// What each location adds to a walk over kept nodes only.
///
/// After trimming a few thousand nodes of tens of thousands are left, so most of a walk's work is
/// done here, once a location instead of once a visit. Kept nodes are numbered anew, and locations
/// that stand for the same ones share their frames, so a walk of 215,000 locations touches at
/// random 0.9 MB instead of 3. The edges inside of locations are numbered here too: in a profile of
/// optimized code they are three quarters of all edges passed, and none of them is looked up again.
struct KeptFrames {
  /// One kept node of a location.
  struct Frame {
    var node: UInt32
    /// Where the kept frame stands that it calls inside of the location, or `none`.
    var inner: UInt32
    /// The number of the edge to that frame; `none` where none is wanted.
    var innerEdge: UInt32
    var marks: Marks
  }

  /// What is special about a frame.
  struct Marks: OptionSet {
    let rawValue: UInt32
    /// Nodes that were not kept lie inside of it, before the next kept one or its location's end.
    static var skipsInside: Marks { Marks(rawValue: 1) }
    /// It is its location's outermost kept node, but nodes that were not kept lie outside of it.
    static var skipsOutside: Marks { Marks(rawValue: 2) }
    /// Edges to its node are wanted.
    static var wantsEdge: Marks { Marks(rawValue: 4) }
  }

  /// The frames: first one for each kept node, then the others.
  private(set) var frames: [Frame] = []
  /// Where each location's outermost frame stands; `none` where no node was kept.
  private(set) var sites: [UInt32] = []
  /// The kept nodes, by the numbers that frames have.
  private(set) var nodes: [UInt32] = []
  /// The edges inside of locations, as pairs of such numbers.
  private(set) var edges = PairNumbers()
  /// The most frames of a location.
  private(set) var most = 1
  private var numbers: [UInt32]
  private var wantsEdge: [Bool]
  /// Frames by what they are made of: node with marks, inner frame.
  private var interned = PairNumbers()

  /// Stands for no frames, and for no number.
  static let none = PairNumbers.none

  /// Lays out the kept nodes of a table; O(its nodes).
  init(_ table: NodeTable, kept: [Bool]?, scope: EdgeScope) {
    numbers = Array(repeating: Self.none, count: table.infos.count)
    wantsEdge = []
    let inlined = scope == .all ? nil : table.inlinedNodes
    for node in table.infos.indices where kept?[node] ?? true {
      numbers[node] = UInt32(truncatingIfNeeded: nodes.count)
      nodes.append(UInt32(truncatingIfNeeded: node))
      wantsEdge.append(inlined?[node] ?? true)
    }
    for number in nodes.indices {
      _ = frame(UInt32(truncatingIfNeeded: number), [], inner: Self.none)
    }
    sites.reserveCapacity(table.starts.count)
    for location in 0..<(table.starts.count - 1) {
      let place = Int(table.starts[location])..<Int(table.starts[location + 1])
      sites.append(
        place.count == 1 ? numbers[Int(table.nodes[place.lowerBound])] : site(table.nodes[place]))
    }
  }

  /// The outermost frame of a location, its frames made where there are none like them.
  private mutating func site(_ innermostFirst: ArraySlice<UInt32>) -> UInt32 {
    var site = Self.none
    var skips = false
    var length = 0
    for node in innermostFirst {
      let number = numbers[Int(node)]
      guard number != Self.none else {
        skips = true
        continue
      }
      site = frame(number, skips ? .skipsInside : [], inner: site)
      skips = false
      length += 1
    }
    most = max(most, length)
    guard skips, site != Self.none else { return site }
    let outermost = frames[Int(site)]
    return frame(
      outermost.node, outermost.marks.union(.skipsOutside).subtracting(.wantsEdge),
      inner: outermost.inner)
  }

  private mutating func frame(_ node: UInt32, _ marks: Marks, inner: UInt32) -> UInt32 {
    let place = interned.number(node &<< 2 | marks.rawValue, inner)
    guard Int(place) == frames.count else { return place }
    let wanted: Marks = wantsEdge[Int(node)] ? .wantsEdge : []
    var frame = Frame(
      node: node, inner: inner, innerEdge: Self.none, marks: marks.union(wanted))
    if inner != Self.none {
      let target = frames[Int(inner)].node
      if target != node, wantsEdge[Int(target)] { frame.innerEdge = edges.number(node, target) }
    }
    frames.append(frame)
    return place
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

  /// Whether one of these nodes, or of all, is an inlined call somewhere.
  func hasInlinedNode(of kept: [Bool]?) -> Bool {
    zip(inlinedNodes, kept ?? infos.map { _ in true }).contains { $0 && $1 }
  }
}
