import Profiles

/// The weights of the edges between kept nodes; the same walk as `NodeSums`.
///
/// An edge counts once a sample, by its outermost occurrence. An edge over nodes that were not kept
/// is residual; an edge is inline only if every sample passed it inlined.
struct EdgeSums {
  /// The edges as heavy as asked for or heavier, by their ends.
  private(set) var edges: [Edge] = []
  /// How many edges were lighter.
  private(set) var lighter = 0

  /// Adds up a column of values; samples whose value and divisor are zero pass no edge.
  init(
    _ frames: KeptFrames, stacks: StackTable, values: SampleValues, atLeast cutoff: UInt64 = 0
  ) {
    if SumWidth.fits64Bits(values.values) {
      collect(EdgeWalk<Int64>(frames, stacks, values).table, frames.nodes, cutoff)
    } else {
      collect(EdgeWalk<Int128>(frames, stacks, values).table, frames.nodes, cutoff)
    }
  }

  private mutating func collect<Sum>(
    _ table: EdgeTable<Sum>, _ nodes: [UInt32], _ cutoff: UInt64
  ) {
    for slot in table.slots where slot.key != .none && slot.key.marks.contains(.wasTraversed) {
      let weight = Int64(clamping: slot.weight)
      guard weight.magnitude >= cutoff else {
        lighter += 1
        continue
      }
      edges.append(
        Edge(
          source: NodeID(rawValue: nodes[Int(slot.key.source)]),
          target: NodeID(rawValue: nodes[Int(slot.key.target)]),
          weight: weight, isResidual: slot.key.marks.contains(.isResidual),
          isInline: !slot.key.marks.contains(.isCalled)))
    }
    edges.sort { $0.ends < $1.ends }
  }
}

extension Edge {
  /// Both nodes in a word, for ordering.
  fileprivate var ends: UInt64 { UInt64(source.rawValue) &<< 32 | UInt64(target.rawValue) }
}
