import Profiles

extension CallGraph {
  /// What lists of nodes are ordered by.
  package enum Order: Sendable {
    case flat, cum
  }

  /// Orders the listed nodes, equal values by name.
  ///
  /// O(n log n).
  package mutating func sort(by order: Order) {
    let keys = nodeKeys()
    let nodes = nodes
    listed.sort { left, right in
      let first = nodes[left.index]
      let second = nodes[right.index]
      let (major, minor) =
        order == .flat
        ? (Self.magnitudes(first.flat, second.flat), Self.magnitudes(first.cum, second.cum))
        : (Self.magnitudes(first.cum, second.cum), Self.magnitudes(first.flat, second.flat))
      if major.0 != major.1 { return major.0 > major.1 }
      if let byName = keys.precedes(left, right, nodes) { return byName }
      if minor.0 != minor.1 { return minor.0 > minor.1 }
      return first.info.fullText.utf8.lexicographicallyPrecedes(second.info.fullText.utf8)
    }
  }

  private static func magnitudes(_ left: Int64, _ right: Int64) -> (UInt64, UInt64) {
    (left.magnitude, right.magnitude)
  }

  /// The printable names of the listed nodes, made once for a sort.
  private func nodeKeys() -> NodeNames {
    var names = NodeNames(count: nodes.count)
    for id in listed { names.set(id, self[id].info.printableName) }
    return names
  }

  /// The edges that end at each node and those that begin there, the heaviest first.
  package func neighbours() -> Neighbours {
    Neighbours(self)
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
    return names.0.lexicographicallyPrecedes(names.1)
  }
}

/// The edges of a graph by node, the heaviest first.
package struct Neighbours: Sendable {
  /// The edges that end at each node.
  package private(set) var incoming: [[Edge]]
  /// The edges that begin at each node.
  package private(set) var outgoing: [[Edge]]
  private let names: [String]

  init(_ graph: CallGraph) {
    incoming = Array(repeating: [], count: graph.nodes.count)
    outgoing = incoming
    var names = Array(repeating: "", count: graph.nodes.count)
    for edge in graph.edges {
      incoming[edge.target.index].append(edge)
      outgoing[edge.source.index].append(edge)
      for id in [edge.source, edge.target] where names[id.index].isEmpty {
        names[id.index] = graph[id].info.printableName
      }
    }
    self.names = names
    for index in incoming.indices {
      incoming[index].sort(by: precedes)
      outgoing[index].sort(by: precedes)
    }
  }

  /// The printable name of a node that has edges.
  package func name(_ id: NodeID) -> String {
    names[id.index]
  }

  private func precedes(_ left: Edge, _ right: Edge) -> Bool {
    if left.weight.magnitude != right.weight.magnitude {
      return left.weight.magnitude > right.weight.magnitude
    }
    let sources = (names[left.source.index].utf8, names[right.source.index].utf8)
    if !sources.0.elementsEqual(sources.1) { return sources.0.lexicographicallyPrecedes(sources.1) }
    let targets = (names[left.target.index].utf8, names[right.target.index].utf8)
    return targets.0.lexicographicallyPrecedes(targets.1)
  }
}
