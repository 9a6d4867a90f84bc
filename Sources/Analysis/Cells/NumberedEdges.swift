/// The edges between kept nodes and those that edges are wanted to, numbered as they come up.
///
/// A cell for each such pair holds its number, so that no edge is looked up by a hash; numbers keep
/// together what is known of the edges there are.
struct NumberedEdges {
  /// The nodes that are kept, by row, in order.
  let nodes: [UInt32]
  /// Those of them that edges are wanted to, by column, in order.
  let targets: [UInt32]
  /// The number of the edge in each cell: a row of cells for each caller, and one for none, behind
  /// one of a pair that is none.
  private(set) var numbers: [UInt32]
  /// The cells of edges by number; the first is no edge.
  private var cells: [UInt32] = [0]
  /// What is known of each edge.
  var marks: [UInt8] = [0]
  /// The weight of each edge.
  var weights: [Int64] = [0]

  /// Stands for no number yet.
  static let none = UInt32.max
  /// The most cells there may be; they take 16 MB.
  private static let most = 4_000_000

  /// Numbers no edge yet; nil where there would be too many cells.
  init?(over kept: [Bool], to isTarget: [Bool]?) {
    nodes = kept.indices.filter { kept[$0] }.map { UInt32(truncatingIfNeeded: $0) }
    targets = nodes.filter { isTarget?[Int($0)] ?? true }
    let count = (nodes.count + 1) * targets.count + 1
    guard count <= Self.most else { return nil }
    numbers = Array(repeating: Self.none, count: count)
    numbers[0] = 0
  }

  /// A kept node by row as a caller, or what calls frames that no kept node calls.
  func caller(row: Int?, isSkipping: Bool = false) -> Caller {
    Caller(cells: (row ?? nodes.count) * targets.count + 1, isSkipping: isSkipping)
  }

  /// The number of the edge in a cell, the next one if it is new.
  mutating func number(at cell: Int) -> UInt32 {
    if numbers[cell] == Self.none {
      numbers[cell] = UInt32(truncatingIfNeeded: cells.count)
      cells.append(UInt32(truncatingIfNeeded: cell))
      marks.append(0)
      weights.append(0)
    }
    return numbers[cell]
  }

  /// Hands out the edges that were passed, in no order.
  func forEach(_ body: (Edge) -> Void) {
    for number in cells.indices.dropFirst() {
      let found = EdgeMarks(rawValue: marks[number])
      let (row, column) = (Int(cells[number]) - 1).quotientAndRemainder(dividingBy: targets.count)
      guard found.contains(.wasPassed), row < nodes.count, nodes[row] != targets[column] else {
        continue
      }
      body(
        Edge(
          source: NodeID(rawValue: nodes[row]), target: NodeID(rawValue: targets[column]),
          weight: weights[number], isResidual: found.contains(.isResidual),
          isInline: !found.contains(.isCalled)))
    }
  }
}
