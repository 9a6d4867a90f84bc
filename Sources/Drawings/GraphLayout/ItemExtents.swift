/// How far items reach to the left and right of their line, and above and below its middle.
struct ItemExtents: Sendable {
  var left: [Double]
  var right: [Double]
  var height: [Double]
  /// What edges from boxes to themselves need at the right of these.
  private let loops: [Double]
  let nodeCount: Int
  /// Between lines side by side: less where there are very many.
  private let lineGap: Double

  /// Items of lines reach nowhere; a label stands to the right of its line.
  init(_ graph: LayeredGraph, nodes: [Size], labels: [EdgeLabel], loops: [Double]) {
    self.loops = loops
    nodeCount = graph.nodeCount
    let crowd = graph.rows.reduce(0) { max($0, $1.count) }
    lineGap = max(2, min(Spacing.betweenLines, Spacing.betweenLines * 60 / Double(max(1, crowd))))
    left = Array(repeating: 0, count: graph.row.count)
    right = left
    height = left
    for (node, size) in nodes.enumerated() {
      left[node] = size.width / 2
      right[node] = size.width / 2
      height[node] = size.height
    }
    for (chain, label) in zip(graph.chains, labels) where label.size != .zero {
      right[chain[label.position]] = label.size.width + Spacing.besideLabel + Spacing.lean
      height[chain[label.position]] = label.size.height
    }
  }

  /// How far to the right there is something of an item's.
  func reach(_ item: Int) -> Double { right[item] + (item < nodeCount ? loops[item] : 0) }

  /// The least distance between the lines of two items side by side.
  func distance(_ first: Int, _ second: Int) -> Double {
    let areNodes = first < nodeCount && second < nodeCount
    return reach(first) + left[second]
      + (areNodes ? Spacing.betweenNodes : lineGap)
  }
}
