/// The edges between kept nodes and those that edges are wanted to, a cell for each such pair.
///
/// So no edge is looked up, which on thousands of nodes would cost more than the rest of a walk.
struct EdgeCells {
  /// The nodes that are kept, by row, in order.
  let nodes: [UInt32]
  /// Those of them that edges are wanted to, by column, in order.
  let targets: [UInt32]
  /// What is known of the edge in each cell; a row of cells for each caller, and one for none.
  var marks: [UInt8]
  /// The weight of the edge in each cell.
  var weights: [Int64]

  /// The most cells there may be; they take 36 MB.
  private static let most = 4_000_000

  /// Whether there are cells enough for edges over kept nodes to some of them.
  static func suffice(for kept: [Bool], to targets: [Bool]?) -> Bool {
    let rows = kept.count(where: \.self)
    let columns = targets.map { zip(kept, $0).count { $0 && $1 } } ?? rows
    return (rows + 1) * columns < most
  }

  /// Cells for edges over some nodes to all of them that are targets.
  init(_ nodes: [UInt32], to isTarget: [Bool]?) {
    self.nodes = nodes
    targets = nodes.filter { isTarget?[Int($0)] ?? true }
    marks = Array(repeating: 0, count: (nodes.count + 1) * targets.count)
    weights = Array(repeating: 0, count: marks.count)
  }

  /// What calls frames that no kept node calls.
  var noCaller: Caller { Caller(cells: nodes.count * targets.count) }

  /// Hands out the edges, ordered by their ends.
  func forEach(_ body: (Edge) -> Void) {
    for (row, source) in nodes.enumerated() {
      for (column, target) in targets.enumerated() where target != source {
        let cell = row * targets.count + column
        let found = EdgeMarks(rawValue: marks[cell])
        guard found.contains(.wasPassed) else { continue }
        body(
          Edge(
            source: NodeID(rawValue: source), target: NodeID(rawValue: target),
            weight: weights[cell], isResidual: found.contains(.isResidual),
            isInline: !found.contains(.isCalled)))
      }
    }
  }
}
