/// How far items reach to the left and right of their line, and above and below its middle.
struct ItemExtents: Sendable {
  var left: [Double]
  var right: [Double]
  var height: [Double]
  let nodeCount: Int

  /// Items of lines reach nowhere; a label stands to the right of its line.
  init(_ graph: LayeredGraph, nodes: [Size], labels: [(item: Int, size: Size)]) {
    nodeCount = graph.nodeCount
    left = Array(repeating: 0, count: graph.row.count)
    right = left
    height = left
    for (node, size) in nodes.enumerated() {
      left[node] = size.width / 2
      right[node] = size.width / 2
      height[node] = size.height
    }
    for (item, size) in labels {
      right[item] = size.width + Spacing.besideLabel + Spacing.lean
      height[item] = size.height
    }
  }

  /// The least distance between the lines of two items side by side.
  func distance(_ first: Int, _ second: Int) -> Double {
    let areNodes = first < nodeCount && second < nodeCount
    return right[first] + left[second]
      + (areNodes ? Spacing.betweenNodes : Spacing.betweenLines)
  }
}
