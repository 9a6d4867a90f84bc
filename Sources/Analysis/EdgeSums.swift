import Profiles

/// The weights of the edges between kept nodes; the same walk as `NodeSums`.
///
/// An edge counts once a sample, by its outermost occurrence. An edge over nodes that were not kept
/// is residual; an edge is inline only if every sample passed it inlined.
struct EdgeSums {
  /// The edges that were not dropped, by their ends.
  private(set) var edges: [Edge] = []
  /// How many were dropped.
  private(set) var lighter = 0

  /// Adds up a column of values; samples whose value and divisor are zero pass no edge.
  init(
    _ frames: KeptFrames, stacks: StackTable, values: SampleValues, dropping light: LightEdges
  ) {
    if values.overflow == .wraps || SumWidth.fits64Bits(values.values) {
      collect(EdgeWalk<Int64>(frames, stacks, values), frames.nodes, light)
    } else {
      collect(EdgeWalk<Int128>(frames, stacks, values), frames.nodes, light)
    }
  }

  /// Takes what was added up in cells.
  init(_ cells: EdgeCells, dropping light: LightEdges) {
    cells.forEach { add($0, light) }
  }

  /// Takes numbered edges.
  init(_ numbered: NumberedEdges, dropping light: LightEdges) {
    numbered.forEach { add($0, light) }
    edges.sort { $0.ends < $1.ends }
  }

  /// Takes what was added up elsewhere, ordered by ends: the edges to targets.
  init(_ all: [Edge], to isTarget: [Bool]?, dropping light: LightEdges) {
    for edge in all where isTarget?[edge.target.index] ?? true { add(edge, light) }
  }

  private mutating func add(_ edge: Edge, _ light: LightEdges) {
    if light.contains(edge.weight, to: edge.target) {
      lighter += 1
    } else {
      edges.append(edge)
    }
  }

  private mutating func collect<Sum>(
    _ walk: EdgeWalk<Sum>, _ nodes: [UInt32], _ light: LightEdges
  ) {
    for slot in walk.edges.slots where slot.number != PairNumbers.none {
      let number = Int(slot.number)
      guard number < walk.marks.count else { continue }
      let marks = walk.marks[number]
      guard marks.contains(.wasPassed) else { continue }
      let edge = Edge(
        source: NodeID(rawValue: nodes[Int(slot.first)]),
        target: NodeID(rawValue: nodes[Int(slot.second)]),
        weight: Int64(clamping: walk.weights[number]), isResidual: marks.contains(.isResidual),
        isInline: !marks.contains(.isCalled))
      add(edge, light)
    }
    edges.sort { $0.ends < $1.ends }
  }
}

extension Edge {
  /// Both nodes in a word, for ordering.
  var ends: UInt64 { UInt64(source.rawValue) &<< 32 | UInt64(target.rawValue) }
}

/// Which edges a graph drops as too light: only those to nodes that it lists.
struct LightEdges {
  let cutoff: Int64
  let overflow: Overflow
  let isListed: [Bool]

  /// Drops none.
  static var none: LightEdges { LightEdges(cutoff: .min, overflow: .cuts, isListed: []) }

  /// Whether a weight can be below the cutoff: where numbers wrap, one has a size below zero.
  static func hasAny(below cutoff: Int64, _ overflow: Overflow) -> Bool {
    cutoff > (overflow == .cuts ? 0 : .min)
  }

  func contains(_ weight: Int64, to target: NodeID) -> Bool {
    overflow.size(weight) < cutoff && isListed[target.index]
  }
}
