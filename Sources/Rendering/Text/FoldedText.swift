import Reports

/// Prints a flame graph as folded stacks, a line for each path that costs something by itself.
enum FoldedText {
  static func lines(_ graph: FlameGraph) -> [String] {
    var path: [(node: Int, name: String)] = []
    return graph.nodes.indices.compactMap { index in
      let node = graph.nodes[index]
      while let last = path.last, last.node != node.parent { path.removeLast() }
      guard graph.frames.indices.contains(node.frame) else {
        path = []
        return nil
      }
      path.append((index, name(graph.frames[node.frame])))
      guard node.flat != 0 else { return nil }
      return path.map(\.name).joined(separator: ";") + " \(node.flat)"
    }
  }

  /// A semicolon within a name would part it.
  private static func name(_ frame: FlameGraph.Frame) -> String {
    SafeText.escaped(frame.name).replacing(";", with: ":")
  }
}
