import Profiles

/// How much of a graph a report shows.
package struct Trimming: Sendable, Equatable {
  /// The most nodes to show; zero is no limit.
  package var nodeCount = 0
  /// The part of the whole below which a node is dropped.
  package var nodeFraction = 0.0
  /// The part of the whole below which an edge is dropped.
  package var edgeFraction = 0.0
  package var order = CallGraph.Order.flat
  package var dropsNegative = false
  /// The least that parts are taken of, where the flat values may cancel out.
  package var leastWhole: UInt64 = 0

  /// Shows everything, by flat value.
  package init() {}
}

/// A graph cut down to what is worth showing, and what was cut.
///
/// The steps are those of Go's pprof: nodes below a cutoff on cum go first, then all but the first
/// so many, then light edges. Taking nodes away never changes the values of others, only which
/// edges lead past them; so nodes are added up once, and edges once, over the nodes left.
package struct TrimmedGraph: Sendable {
  package var graph: CallGraph
  /// The nodes left after the cutoff, before the first so many were taken.
  package internal(set) var candidateNodes: Int
  package internal(set) var droppedNodes = 0
  package internal(set) var droppedEdges = 0
  /// The cum value below which nodes were dropped.
  package internal(set) var nodeCutoff: Int64 = 0
  /// The weight below which edges were dropped.
  package internal(set) var edgeCutoff: Int64 = 0
  /// The labels' values at each node, by position; empty where none were asked for.
  package internal(set) var tags: [NodeTags] = []

  /// Adds up a view and cuts it down, with the edges that a report needs.
  package init(_ view: ProfileView, _ trimming: Trimming, edges scope: EdgeScope = .all) {
    self.init(view, trimming, edges: scope, of: CallGraph(view, withEdges: false))
  }

  /// Cuts the nodes of a view down that are added up already, and adds up the edges left.
  package init(
    _ view: ProfileView, _ trimming: Trimming, edges scope: EdgeScope, of whole: CallGraph
  ) {
    self.init(whole: whole)
    if trimming.dropsNegative { graph.dropNegative() }
    takeCutoffs(trimming, of: graph.flatSum)
    var isCut = graph.dropNodes(below: nodeCutoff)
    droppedNodes = isCut.count
    candidateNodes = graph.listed.count
    graph.sort(by: trimming.order)
    let candidates = graph.listed
    if trimming.nodeCount > 0 { isCut += graph.limitNodes(to: trimming.nodeCount) }
    let kept = isCut.isEmpty ? nil : graph.keptNodes
    let view = view.packing(over: candidates, for: kept, scope)
    droppedEdges = graph.addEdges(view, kept: kept, scope: scope, atLeast: edgeCutoff)
    if scope == .all { graph.addEdgeDivisors(view, kept: kept) }
  }

  /// A graph that has not been cut down.
  init(whole graph: CallGraph) {
    self.graph = graph
    candidateNodes = graph.listed.count
  }

  mutating func takeCutoffs(_ trimming: Trimming, of flatSum: Int64) {
    let whole = Double(max(flatSum.magnitude, trimming.leastWhole))
    nodeCutoff = graph.overflow.size(graph.overflow.number(whole * trimming.nodeFraction))
    edgeCutoff = graph.overflow.size(graph.overflow.number(whole * trimming.edgeFraction))
  }
}

extension CallGraph {
  /// Which nodes are listed, by position.
  var keptNodes: [Bool] { marks(of: listed) }

  /// Which nodes are among some, by position.
  func marks(of some: some Sequence<NodeID>) -> [Bool] {
    var marks = Array(repeating: false, count: nodes.count)
    for id in some { marks[id.index] = true }
    return marks
  }

  /// Unlists what is negative: its own value, or, where that is zero, the one with callees.
  package mutating func dropNegative() {
    _ = unlist { $0.flat < 0 || ($0.flat == 0 && $0.cum < 0) }
  }

  /// Unlists the nodes whose cum value is below the cutoff; returns them.
  mutating func dropNodes(below cutoff: Int64) -> [NodeID] {
    let overflow = overflow
    return cutoff <= 0 ? [] : unlist { overflow.size($0.cum) < cutoff }
  }

  /// Unlists all but the first so many, and among these what is smaller than zero, as only the least
  /// number can be where numbers wrap; returns them.
  mutating func limitNodes(to count: Int) -> [NodeID] {
    let rest = Array(listed.dropFirst(count))
    listed = Array(listed.prefix(count))
    let overflow = overflow
    return unlist { overflow.size($0.cum) < 0 } + rest
  }

  private mutating func unlist(where isUnwanted: (Node) -> Bool) -> [NodeID] {
    let dropped = listed.filter { isUnwanted(self[$0]) }
    listed = listed.filter { !isUnwanted(self[$0]) }
    return dropped
  }

  /// Removes the edges to listed nodes that are lighter than the cutoff; returns how many.
  mutating func dropEdges(below cutoff: Int64) -> Int {
    let before = edges.count
    let light = lightEdges(below: cutoff)
    edges.removeAll { light.contains($0.weight, to: $0.target) }
    return before - edges.count
  }
}
