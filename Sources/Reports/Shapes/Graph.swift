/// A picture's nodes and edges, before anything is drawn.
package struct Graph: Sendable, Equatable {
  /// What adds most to the picture first.
  package var nodes: [Node]
  /// The heaviest first.
  package var edges: [Edge]
  /// The largest flat value of any node, without its sign.
  package var largestFlat: UInt64

  /// A graph of these nodes and edges.
  package init(nodes: [Node], edges: [Edge], largestFlat: UInt64) {
    self.nodes = nodes
    self.edges = edges
    self.largestFlat = largestFlat
  }

  /// A place in the program.
  package struct Node: Sendable, Equatable {
    /// All of its name.
    package var name: String
    /// Its name as a box shows it, shortened and in several lines.
    package var lines: [String]
    /// Which of these lines are the function's name.
    package var nameLines = 0..<0
    package var flat: Int64
    package var cum: Int64
    /// What of the whole the flat value is; not the value itself where that is a mean.
    package var flatPart: Int64
    /// What of the whole the cum value is.
    package var cumPart: Int64
    /// Boxes for the texts of labels.
    package var texts: [Nodelet] = []
    /// Boxes for numbers of samples without texts.
    package var numbers: [Nodelet] = []

    /// A node with its values.
    package init(name: String, lines: [String], flat: Int64, cum: Int64) {
      self.name = name
      self.lines = lines
      self.flat = flat
      self.cum = cum
      flatPart = flat
      cumPart = cum
    }
  }

  /// A box beside a node, for samples with certain labels.
  package struct Nodelet: Sendable, Equatable {
    /// Its place among the boxes of its kind.
    package var position: Int
    package var lines: [String]
    package var weight: Int64
    /// Whether the weight includes callees that the picture leaves out.
    package var isCumulative: Bool
    /// Boxes for the numbers of the same samples.
    package var numbers: [Nodelet]

    /// A box with what its samples cost.
    package init(position: Int, lines: [String], weight: Int64, isCumulative: Bool) {
      self.position = position
      self.lines = lines
      self.weight = weight
      self.isCumulative = isCumulative
      numbers = []
    }
  }

  /// Calls from one node to another.
  package struct Edge: Sendable, Equatable {
    /// The caller's position among the nodes.
    package var source: Int
    /// The callee's; nil where its values cancelled out, so that it is not shown itself.
    package var target: Int?
    /// All of the callee's name.
    package var targetName: String
    package var weight: Int64
    /// Where the weight is a mean, the sum behind it.
    package var sum: Int64?
    /// Whether calls lead over nodes that are not shown.
    package var isResidual: Bool
    package var isInline: Bool

    /// An edge without calls, to be filled in.
    package init(source: Int, target: Int?, targetName: String) {
      self.source = source
      self.target = target
      self.targetName = targetName
      weight = 0
      isResidual = false
      isInline = false
    }

    /// What of the whole the weight is.
    package var part: Int64 { sum ?? weight }
  }
}
