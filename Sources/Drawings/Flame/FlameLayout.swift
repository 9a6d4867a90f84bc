package import Reports

/// Where each node of a flame graph lies; O(nodes).
package struct FlameLayout: Sendable {
  /// What lies left of each node, and how wide it is, as parts of the whole; zero for what has
  /// nothing of the side that gives the shape.
  package private(set) var spans: [(start: Double, width: Double)]
  /// How many callers are between each node and the root.
  package private(set) var depths: [Int]

  /// Lays callees side by side below their caller, from its left on.
  package init(_ graph: FlameGraph) {
    let weights = Weights(graph)
    spans = []
    depths = []
    spans.reserveCapacity(graph.nodes.count)
    depths.reserveCapacity(graph.nodes.count)
    // How far the callees of each node reach so far.
    var ends = Array(repeating: 0.0, count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() {
      guard spans.indices.contains(node.parent) else {
        spans.append((0, weights.root > 0 ? 1 : 0))
        depths.append(0)
        continue
      }
      let parent = spans[node.parent]
      // Values cut for their size, and negative ones, could otherwise reach past the caller.
      let room = max(0, parent.start + parent.width - ends[node.parent])
      let width = min(room, weights.part(index))
      spans.append((ends[node.parent], width))
      depths.append(depths[node.parent] + 1)
      ends[node.parent] += width
      ends[index] = spans[index].start
    }
  }

  /// The rows there are.
  package var rowCount: Int { (depths.max() ?? -1) + 1 }
}

/// The widths of nodes as parts of the whole.
private struct Weights {
  let root: Double
  private let weights: [Double]

  init(_ graph: FlameGraph) {
    let shape = graph.baseTotal == nil ? .new : graph.style.shape
    var weights = graph.nodes.map { node in
      let new = Double(node.cum.magnitude)
      let old = abs(graph.base(node.baseCum))
      return switch shape {
      case .new: new
      case .old: old
      case .union: max(new, old)
      }
    }
    if shape == .union { Self.makeRoom(&weights, graph) }
    self.weights = weights
    root = weights.first ?? 0
  }

  /// A caller must hold what any of its callees had on either side.
  private static func makeRoom(_ weights: inout [Double], _ graph: FlameGraph) {
    var held = Array(repeating: 0.0, count: weights.count)
    for index in weights.indices.reversed() {
      weights[index] = max(weights[index], held[index])
      let parent = graph.nodes[index].parent
      if held.indices.contains(parent), parent < index { held[parent] += weights[index] }
    }
  }

  func part(_ index: Int) -> Double { root > 0 ? weights[index] / root : 0 }
}
