package import Profiles

/// Nodes and the calls between them, added up over all samples.
///
/// Arrays and positions, not a map per node. A node or an edge that samples never reached with a
/// value is not listed, but an edge may lead to a node that is not listed itself: in differences,
/// what cancels out exactly is left out of lists and still seen as a neighbour.
package struct CallGraph: Sendable {
  package var nodes: [Node]
  /// The nodes to show, in order.
  package var listed: [NodeID]
  package var edges: [Edge]
  /// What becomes of sums that are too large.
  package private(set) var overflow = Overflow.cuts

  /// Adds up all samples; edges only over `kept` nodes, or over all of them.
  package init(_ view: ProfileView, kept: [Bool]? = nil, withEdges: Bool = true) {
    overflow = view.values.overflow
    let sums = Self.sums(view, view.values.values)
    let divisors = view.values.divisors.map { Self.sums(view, $0) }
    nodes = view.nodes.infos.indices.map { index in
      var node = Node(info: view.nodes.infos[index])
      node.flat = sums.flat[index]
      node.cum = sums.cum[index]
      node.flatDivisor = divisors?.flat[index] ?? 0
      node.cumDivisor = divisors?.cum[index] ?? 0
      return node
    }
    edges = []
    listed = []
    for (index, node) in nodes.enumerated() where node.flat != 0 || node.cum != 0 {
      listed.append(NodeID(rawValue: UInt32(truncatingIfNeeded: index)))
    }
    if withEdges { addEdges(view, kept: kept) }
  }

  private static func sums(_ view: ProfileView, _ values: [Int64]) -> NodeSums {
    NodeSums(
      view.nodes, stacks: view.profile.samples.stacks, values: values,
      overflow: view.values.overflow)
  }

  /// Adds up the edges over `kept` nodes anew; returns how many to listed ones were too light.
  @discardableResult
  package mutating func addEdges(
    _ view: ProfileView, kept: [Bool]?, scope: EdgeScope = .all, atLeast cutoff: UInt64 = 0
  ) -> Int {
    if scope == .inlinedTargets, !view.nodes.hasInlinedNode(of: kept) {
      edges = []
      return 0
    }
    let light = cutoff == 0 ? .none : LightEdges(cutoff: cutoff, isListed: keptNodes)
    let sums = EdgeSums(view, kept: kept, scope: scope, dropping: light)
    edges = sums.edges
    return sums.lighter
  }

  /// Notes what the edges' weights are to be divided by where means are wanted; for edges over the
  /// same nodes, ordered as they were added up.
  mutating func addEdgeDivisors(_ view: ProfileView, kept: [Bool]?) {
    guard view.values.divisors != nil else { return }
    var swapped = view
    swapped.addsDivisors = true
    var rest = EdgeSums(swapped, kept: kept, scope: .all).edges[...]
    for index in edges.indices {
      // Light edges may be gone, but what is left is in the same order.
      rest = rest.drop { $0.ends != edges[index].ends }
      edges[index].weightDivisor = rest.first?.weight ?? 0
    }
  }

  /// Puts a graph together that was added up elsewhere.
  init(nodes: [Node], listed: [NodeID], edges: [Edge]) {
    self.nodes = nodes
    self.listed = listed
    self.edges = edges
  }

  /// Finds a node.
  package subscript(id: NodeID) -> Node {
    nodes[id.index]
  }

  /// The flat values of the listed nodes, added up without dividing.
  package var flatSum: Int64 {
    overflow.number(listed.reduce(Int128(0)) { $0 + Int128(self[$1].flat) })
  }

  /// The flat values of the listed nodes as reports print them, added up.
  package var shownFlat: Int64 {
    overflow.number(listed.reduce(Int128(0)) { $0 + Int128(self[$1].flatValue) })
  }

  /// The flat values of the listed nodes together: their sum, or their mean.
  package var flatOfAll: Int64 {
    let divisor = listed.reduce(Int128(0)) { $0 + Int128(self[$1].flatDivisor) }
    let sum = listed.reduce(Int128(0)) { $0 + Int128(self[$1].flat) }
    return overflow.number(divisor == 0 ? sum : sum / divisor)
  }
}

/// The index of a node in a call graph.
package struct NodeID: RawRepresentable, Hashable, Sendable {
  package let rawValue: UInt32

  /// Wraps a position in the node table.
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }
}

/// A place in the program with what it costs.
package struct Node: Sendable {
  package var info: NodeInfo
  package var flat: Int64 = 0
  package var cum: Int64 = 0
  package var flatDivisor: Int64 = 0
  package var cumDivisor: Int64 = 0

  /// A node that costs nothing yet.
  package init(info: NodeInfo) {
    self.info = info
  }

  /// What nodes cost together; nothing tells it from others.
  package init(addingUp nodes: [Node], _ overflow: Overflow = .cuts) {
    info = NodeInfo()
    for node in nodes {
      flat = overflow.sum(flat, node.flat)
      cum = overflow.sum(cum, node.cum)
      flatDivisor = overflow.sum(flatDivisor, node.flatDivisor)
      cumDivisor = overflow.sum(cumDivisor, node.cumDivisor)
    }
  }

  /// Its own value, as a mean where there is a divisor.
  package var flatValue: Int64 {
    flatDivisor == 0 ? flat : flat.dividedReportingOverflow(by: flatDivisor).partialValue
  }

  /// The value with callees, as a mean where there is a divisor.
  package var cumValue: Int64 {
    cumDivisor == 0 ? cum : cum.dividedReportingOverflow(by: cumDivisor).partialValue
  }
}

/// Calls from one node to another.
package struct Edge: Sendable, Equatable {
  package let source: NodeID
  package let target: NodeID
  package let weight: Int64
  /// Whether some calls passed over nodes that were not kept.
  package let isResidual: Bool
  /// Whether every call was inlined.
  package let isInline: Bool
  package var weightDivisor: Int64 = 0

  /// The weight, as a mean where there is a divisor.
  package var weightValue: Int64 {
    weightDivisor == 0 ? weight : weight.dividedReportingOverflow(by: weightDivisor).partialValue
  }
}
