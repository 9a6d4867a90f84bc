import Profiles

extension CallGraph {
  /// What lists of nodes are ordered by.
  package enum Order: Sendable {
    case flat, cum
    /// By how much they add to a drawing.
    case entropy
  }

  /// Orders the listed nodes, equal values by name.
  ///
  /// O(n log n).
  package mutating func sort(by order: Order) {
    let keys = nodeKeys()
    let nodes = nodes
    let ranks = ranks(by: order)
    let overflow = overflow
    listed.sort { left, right in
      let major = (ranks[left.index], ranks[right.index])
      if major.0 != major.1 { return major.0 > major.1 }
      if let byName = keys.precedes(left, right, nodes) { return byName }
      let first = nodes[left.index]
      let second = nodes[right.index]
      let minor =
        order == .flat
        ? (overflow.size(first.cum), overflow.size(second.cum))
        : (overflow.size(first.flat), overflow.size(second.flat))
      if minor.0 != minor.1 { return minor.0 > minor.1 }
      let texts = (first.info.fullText.utf8, second.info.fullText.utf8)
      if texts.0.elementsEqual(texts.1) { return left.rawValue < right.rawValue }
      return ForeignBytes.precedes(texts.0.span, texts.1.span)
    }
  }

  /// What nodes are ranked by first, the largest before all others.
  private func ranks(by order: Order) -> [Int64] {
    switch order {
    case .flat: nodes.map { overflow.size($0.flat) }
    case .cum: nodes.map { overflow.size($0.cum) }
    // What has no score has the least number, and goes last.
    case .entropy: EntropyScores(self).scores.map(Overflow.wraps.size)
    }
  }

  /// The printable names of the listed nodes, made once for a sort.
  private func nodeKeys() -> NodeNames {
    var names = NodeNames(count: nodes.count)
    for id in listed { names.set(id, self[id].info.printableName) }
    return names
  }

  /// The edges that end at each node, or at some, and those that begin there, the heaviest first.
  package func neighbours(of wanted: [NodeID]? = nil) -> Neighbours {
    Neighbours(self, of: wanted)
  }
}

/// Printable names by node, for comparing.
struct NodeNames {
  private var names: [String]

  init(count: Int) {
    names = Array(repeating: "", count: count)
  }

  mutating func set(_ id: NodeID, _ name: String) {
    names[id.index] = name
  }

  subscript(id: NodeID) -> String { names[id.index] }

  /// Whether one name goes before the other; nil when they read the same.
  func precedes(_ left: NodeID, _ right: NodeID, _ nodes: [Node]) -> Bool? {
    let first = nodes[left.index].info
    let second = nodes[right.index].info
    if first.address != 0, second.address != 0, first.address != second.address {
      return first.address < second.address
    }
    let names = (names[left.index].utf8, names[right.index].utf8)
    if names.0.elementsEqual(names.1) { return nil }
    return ForeignBytes.precedes(names.0.span, names.1.span)
  }
}

/// The edges of a graph by node, the heaviest first.
package struct Neighbours: Sendable {
  /// The edges that end at each node.
  package private(set) var incoming: [[Edge]]
  /// The edges that begin at each node.
  package private(set) var outgoing: [[Edge]]
  private let names: [String]

  /// Orders the edges of all nodes, or of some: for few of many nodes that is most of the work.
  init(_ graph: CallGraph, of wanted: [NodeID]?) {
    incoming = Array(repeating: [], count: graph.nodes.count)
    outgoing = incoming
    var isWanted = Array(repeating: wanted == nil, count: graph.nodes.count)
    for id in wanted ?? [] { isWanted[id.index] = true }
    let edges = graph.edges.filter { isWanted[$0.source.index] || isWanted[$0.target.index] }
    for edge in edges {
      if isWanted[edge.target.index] { incoming[edge.target.index].append(edge) }
      if isWanted[edge.source.index] { outgoing[edge.source.index].append(edge) }
    }
    let order = EdgeOrder(graph, of: edges)
    names = order.names
    for index in incoming.indices {
      incoming[index].sort(by: order.precedes)
      outgoing[index].sort(by: order.precedes)
    }
  }

  /// The printable name of a node that has edges.
  package func name(_ id: NodeID) -> String {
    names[id.index]
  }
}
