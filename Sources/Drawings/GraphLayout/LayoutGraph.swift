/// What a graph's layout is made from: boxes of known sizes and what leads from one to another.
package struct LayoutGraph: Sendable, Equatable {
  package var nodes: [Size]
  package var edges: [Edge]

  /// Boxes and edges; edges between boxes that are not there are not laid out.
  package init(nodes: [Size], edges: [Edge]) {
    self.nodes = nodes
    self.edges = edges
  }

  /// Something that leads from one box to another.
  package struct Edge: Sendable, Equatable {
    package var source: Int
    package var target: Int
    /// How strongly it wants to be short; at least 1 counts.
    package var weight = 1
    /// The least number of rows between its ends.
    package var length = 1
    /// The room its label needs.
    package var label = Size.zero

    /// An edge between two boxes by their positions.
    package init(_ source: Int, _ target: Int) {
      self.source = source
      self.target = target
    }
  }
}
