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
/// done here, once a location instead of once a visit.
struct KeptFrames {
  /// One kept node of a location.
  struct Frame {
    var node: UInt32
    var isInline: Bool
    /// Whether nodes that were not kept lie between it and the kept node before it.
    var skipsNodes: Bool
    var wantsEdge: Bool
  }

  /// The kept nodes of all locations, outermost first.
  private(set) var frames: [Frame] = []
  /// Where each location's frames begin; one more entry than there are locations.
  private(set) var starts: [Int32] = [0]
  /// Whether a location ends, on its inner side, in nodes that were not kept.
  private(set) var endsSkipping: [Bool] = []

  /// Lays out the kept nodes of a table; O(its nodes).
  init(_ table: NodeTable, kept: [Bool]?, scope: EdgeScope) {
    let inlined = scope == .all ? nil : table.inlinedNodes
    starts.reserveCapacity(table.starts.count)
    endsSkipping.reserveCapacity(table.starts.count)
    for location in 0..<(table.starts.count - 1) {
      let range = Int(table.starts[location])..<Int(table.starts[location + 1])
      var skips = false
      for index in range.reversed() {
        let node = table.nodes[index]
        guard kept?[Int(node)] ?? true else {
          skips = true
          continue
        }
        frames.append(
          Frame(
            node: node, isInline: index != range.upperBound - 1, skipsNodes: skips,
            wantsEdge: inlined?[Int(node)] ?? true))
        skips = false
      }
      endsSkipping.append(skips)
      starts.append(Int32(truncatingIfNeeded: frames.count))
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
