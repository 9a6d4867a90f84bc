/// Nodes, each between its callers and its callees.
package struct CallerTable: Sendable, Equatable {
  package var entries: [Entry]
  /// Whether the graph had any node, shown or not.
  package var hasNodes: Bool

  /// A table of these entries.
  package init(entries: [Entry], hasNodes: Bool) {
    self.entries = entries
    self.hasNodes = hasNodes
  }

  /// One node with its neighbours, the heaviest first.
  package struct Entry: Sendable, Equatable {
    package var node: TopTable.Row
    package var callers: [Neighbour]
    package var callees: [Neighbour]

    /// A node between its neighbours.
    package init(node: TopTable.Row, callers: [Neighbour], callees: [Neighbour]) {
      self.node = node
      self.callers = callers
      self.callees = callees
    }
  }

  /// The other end of an edge.
  package struct Neighbour: Sendable, Equatable {
    package var name: String
    package var weight: Int64
    /// What of the node's part of the whole it is.
    package var part: Int64
    package var isInline: Bool

    /// A neighbour over an edge of this weight.
    package init(name: String, weight: Int64, isInline: Bool) {
      self.name = name
      self.weight = weight
      part = weight
      self.isInline = isInline
    }
  }
}
