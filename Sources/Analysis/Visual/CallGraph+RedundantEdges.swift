import Profiles

extension CallGraph {
  /// Removes residual edges whose target the source reaches by another way too.
  ///
  /// Nodes are taken from the last listed to the first, edges from the lightest up to the first
  /// that is not residual: Go pprof's RemoveRedundantEdges. O(residual edges × edges).
  mutating func removeRedundantEdges() {
    guard edges.contains(where: \.isResidual) else { return }
    edges = sortedEdges
    var incoming = IncomingEdges(self)
    for node in listed.reversed() {
      for edge in incoming.edges(to: node).reversed() {
        guard edges[edge].isResidual else { break }
        if incoming.hasDetour(around: edge) { incoming.remove(edge) }
      }
    }
    edges = zip(edges, incoming.isRemoved).filter { !$1 }.map(\.0)
  }
}

/// The edges that end at each node, of which some are taken away.
private struct IncomingEdges {
  private let sources: [NodeID]
  private let targets: [NodeID]
  private var byTarget: [[Int]]
  private(set) var isRemoved: [Bool]
  /// The last search that saw each node.
  private var seen: [Int]
  private var search = 0

  init(_ graph: CallGraph) {
    sources = graph.edges.map(\.source)
    targets = graph.edges.map(\.target)
    byTarget = Array(repeating: [], count: graph.nodes.count)
    for (index, target) in targets.enumerated() { byTarget[target.index].append(index) }
    isRemoved = Array(repeating: false, count: sources.count)
    seen = Array(repeating: 0, count: graph.nodes.count)
  }

  /// In the order the graph has its edges in.
  func edges(to node: NodeID) -> [Int] {
    byTarget[node.index]
  }

  mutating func remove(_ edge: Int) {
    isRemoved[edge] = true
    byTarget[targets[edge].index].removeAll { $0 == edge }
  }

  /// Whether the source reaches the target without this edge.
  mutating func hasDetour(around edge: Int) -> Bool {
    search += 1
    let source = sources[edge]
    var queue = [targets[edge]]
    seen[targets[edge].index] = search
    var next = 0
    while next < queue.count {
      for incoming in byTarget[queue[next].index] where incoming != edge {
        let caller = sources[incoming]
        guard seen[caller.index] != search else { continue }
        if caller == source { return true }
        seen[caller.index] = search
        queue.append(caller)
      }
      next += 1
    }
    return false
  }
}
