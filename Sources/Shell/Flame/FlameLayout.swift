/// Where the boxes of a tree stand on a screen of some columns.
package struct FlameLayout: Sendable {
  /// A node's place in its row.
  package struct Box: Sendable, Equatable {
    package var node: Int
    package var start: Int
    package var width: Int
  }

  /// The boxes by depth below the node that takes the whole width, from left to right.
  package private(set) var rows: [[Box]] = []
  private var places: [Int: (row: Int, index: Int)] = [:]

  /// Lays out what is below a node, with those above it at full width.
  ///
  /// O(boxes): what is narrower than a column is left out, with all below it.
  package init(_ nodes: FlameNodes, zoomed: Int, columns: Int) {
    var above: [Int] = []
    var node = zoomed
    while true {
      above.append(node)
      if node == 0 { break }
      node = nodes.parents[node]
    }
    rows = above.reversed().map { [Box(node: $0, start: 0, width: columns)] }
    while let last = rows.last, !last.isEmpty {
      let next = last.flatMap { Self.boxes(below: $0, nodes) }
      if next.isEmpty { break }
      rows.append(next)
    }
    for (row, boxes) in rows.enumerated() {
      for (index, box) in boxes.enumerated() { places[box.node] = (row, index) }
    }
  }

  private static func boxes(below box: Box, _ nodes: FlameNodes) -> [Box] {
    let size = nodes.sizes[box.node]
    guard size > 0 else { return [] }
    var result: [Box] = []
    var before = 0.0
    // Neighbours share an edge, so that boxes never overlap.
    let edge = { (part: Double) in
      min(box.width, Int((part / size * Double(box.width)).rounded()))
    }
    for child in nodes.children[box.node] {
      let start = edge(before)
      before += nodes.sizes[child]
      let end = edge(before)
      if end > start {
        result.append(Box(node: child, start: box.start + start, width: end - start))
      }
    }
    return result
  }

  /// The row and position of a node; nil if it is too narrow to be seen.
  package func place(of node: Int) -> (row: Int, index: Int)? {
    places[node]
  }
}
