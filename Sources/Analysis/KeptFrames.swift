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
/// that stand for the same ones share what they add. The edges inside of locations are numbered here
/// too: in a profile of optimized code they are two thirds of all edges passed, and none of them is
/// looked up again.
struct KeptFrames {
  /// What locations add, by `Addition`: its words, and then the edges inside, outermost first, each
  /// its number doubled, plus one where nodes between its ends were not kept.
  private(set) var words: [UInt32] = []
  /// Where each location's addition begins; `none` where no node was kept.
  private(set) var sites: [UInt32] = []
  /// The kept nodes, by the numbers that additions have.
  private(set) var nodes: [UInt32] = []
  /// The edges inside of locations, as pairs of such numbers.
  private(set) var edges = PairNumbers()
  /// The most frames of a location.
  private(set) var most = 1

  /// Stands for no addition, and for no number.
  static let none = PairNumbers.none

  /// Lays out the kept nodes of a table; O(its nodes).
  init(_ table: NodeTable, kept: [Bool]?, scope: EdgeScope) {
    var numbers = Array(repeating: Self.none, count: table.infos.count)
    var isTarget: [Bool] = []
    let inlined = scope == .all ? nil : table.inlinedNodes
    for node in table.infos.indices where kept?[node] ?? true {
      numbers[node] = UInt32(truncatingIfNeeded: nodes.count)
      nodes.append(UInt32(truncatingIfNeeded: node))
      isTarget.append(inlined?[node] ?? true)
    }
    var chains = FrameChains(numbers, keptCount: nodes.count)
    sites = chains.firstFrames(table)
    most = chains.longest
    layOut(chains, isTarget)
  }

  /// Writes out each chain that some location has, and replaces its number by where it stands.
  private mutating func layOut(_ chains: FrameChains, _ isTarget: [Bool]) {
    var places = Array(repeating: Self.none, count: chains.frames.count)
    for location in sites.indices where sites[location] != Self.none {
      let chain = Int(sites[location])
      if places[chain] == Self.none {
        places[chain] = UInt32(truncatingIfNeeded: words.count)
        write(chains, chain, isTarget)
      }
      sites[location] = places[chain]
    }
  }

  private mutating func write(_ chains: FrameChains, _ outermost: Int, _ isTarget: [Bool]) {
    var frame = chains.frames[outermost]
    var marks: Addition.Marks = []
    if frame.skips.contains(.outside) { marks.insert(.skipsOutside) }
    if frame.skips.contains(.filtered) { marks.insert(.isInlined) }
    if isTarget[Int(frame.node)] { marks.insert(.wantsEdge) }
    let start = words.count
    words.append(contentsOf: [frame.node, 0, 0])
    while frame.inner != Self.none {
      let inner = chains.frames[Int(frame.inner)]
      if inner.node != frame.node, isTarget[Int(inner.node)] {
        let edge = edges.number(frame.node, inner.node)
        words.append(edge &<< 1 | (frame.skips.contains(.inside) ? 1 : 0))
      }
      frame = inner
    }
    if frame.skips.contains(.inside) { marks.insert(.skipsInside) }
    let addition = Addition(
      outermost: words[start], innermost: frame.node, marks: marks,
      edgeCount: words.count - start - Addition.length)
    (words[start + 1], words[start + 2]) = (addition.innermost, addition.countAndMarks)
  }
}

extension KeptFrames {
  /// The kept nodes of a location at both its ends.
  struct Addition {
    let outermost: UInt32
    let innermost: UInt32
    /// How many edges inside of the location are wanted, and above that in the word its marks.
    let countAndMarks: UInt32

    /// What is special about a location.
    struct Marks: OptionSet {
      let rawValue: UInt32
      /// Nodes that were not kept lie inside of the innermost.
      static var skipsInside: Marks { Marks(rawValue: 1) }
      /// Nodes that were not kept lie outside of the outermost.
      static var skipsOutside: Marks { Marks(rawValue: 2) }
      /// Edges to the outermost are wanted.
      static var wantsEdge: Marks { Marks(rawValue: 4) }
      /// The outermost was inlined into one that a filter took away.
      static var isInlined: Marks { Marks(rawValue: 8) }
    }

    /// How many words stand before the edges.
    static let length = 3

    init(outermost: UInt32, innermost: UInt32, marks: Marks, edgeCount: Int) {
      self.outermost = outermost
      self.innermost = innermost
      countAndMarks = UInt32(truncatingIfNeeded: edgeCount) &<< 4 | marks.rawValue
    }

    /// Reads the words from a place on.
    @inline(__always)
    init(_ words: Span<UInt32>, at place: Int) {
      let words = words.extracting(place..<place &+ Self.length)
      outermost = words[0]
      innermost = words[1]
      countAndMarks = words[2]
    }

    var marks: Marks { Marks(rawValue: countAndMarks) }
    var edgeCount: Int { Int(countAndMarks &>> 4) }
  }
}

extension NodeTable {
  /// Which nodes some location has as an inlined call.
  var inlinedNodes: [Bool] {
    var isInlined = Array(repeating: false, count: infos.count)
    for location in locations {
      for node in nodes(of: location).dropLast(self.isInlined(location) ? 0 : 1) {
        isInlined[Int(node)] = true
      }
    }
    return isInlined
  }

  /// Whether one of these nodes, or of all, is an inlined call somewhere.
  func hasInlinedNode(of kept: [Bool]?) -> Bool {
    zip(inlinedNodes, kept ?? infos.map { _ in true }).contains { $0 && $1 }
  }
}
