/// Counts how often lines between two rows cross.
struct CrossingCount {
  /// Numbers of line ends, added up along a binary tree.
  private var tree: [Int] = []
  private var ends: [Int] = []

  /// Crossings between all rows, given where each item is in its row.
  ///
  /// O(lines · log items).
  mutating func crossings(_ graph: LayeredGraph, _ positions: [Int]) -> Int {
    graph.rows.indices.dropLast().reduce(0) { $0 + crossings(graph, positions, below: $1) }
  }

  /// Crossings between a row and the next.
  mutating func crossings(_ graph: LayeredGraph, _ positions: [Int], below row: Int) -> Int {
    tree = Array(repeating: 0, count: graph.rows[row + 1].count + 1)
    var count = 0
    var seen = 0
    for item in graph.rows[row] {
      ends.removeAll(keepingCapacity: true)
      for place in graph.below.range(item) { ends.append(positions[graph.below.item(place)]) }
      for end in ends { count += seen - upTo(end) }
      for end in ends { add(end) }
      seen += ends.count
    }
    return count
  }

  /// How many ends so far are at most at a position.
  private func upTo(_ position: Int) -> Int {
    var index = position + 1
    var sum = 0
    while index > 0 {
      sum += tree[index]
      index &= index - 1
    }
    return sum
  }

  private mutating func add(_ position: Int) {
    var index = position + 1
    while index < tree.count {
      tree[index] += 1
      index += index & -index
    }
  }
}
