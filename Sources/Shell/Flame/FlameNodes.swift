package import Reports

/// A tree of frames as it is drawn: a node for each path, after the node it hangs from.
package struct FlameNodes: Sendable {
  package private(set) var names: [String] = [""]
  package private(set) var parents: [Int] = [0]
  package private(set) var depths: [Int] = [0]
  package private(set) var flat: [Int64] = [0]
  package private(set) var cum: [Int64] = [0]
  /// What a node's width stands for: its value, or more where its parts cancel each other out.
  package private(set) var sizes: [Double] = []
  package private(set) var children: [[Int]] = [[]]
  /// Functions whose change is not told from noise.
  package private(set) var noise: Set<String> = []

  /// Takes the rows of a report below one common root.
  package init(_ tree: FrameTree) {
    noise = Set(tree.rows.lazy.filter { $0.verdict == .undecided }.map(\.name))
    var path: [Int] = [0]
    for row in tree.rows {
      let depth = min(max(0, row.depth), path.count - 1)
      path.removeSubrange((depth + 1)...)
      path.append(add(row.name, below: path[depth], row.flat, row.cum))
    }
    finish()
  }

  private init(noise: Set<String>) {
    self.noise = noise
  }

  private mutating func add(_ name: String, below parent: Int, _ flat: Int64, _ cum: Int64) -> Int {
    names.append(name)
    parents.append(parent)
    depths.append(depths[parent] + 1)
    self.flat.append(flat)
    self.cum.append(cum)
    children.append([])
    children[parent].append(names.count - 1)
    return names.count - 1
  }

  /// Works out the root's value and all sizes; children come after their parents.
  private mutating func finish() {
    cum[0] = children[0].reduce(0) { $0.addingReportingOverflow(cum[$1]).partialValue }
    sizes = cum.map { Double($0.magnitude) }
    var parts = Array(repeating: 0.0, count: sizes.count)
    for node in sizes.indices.reversed() {
      sizes[node] = max(sizes[node], parts[node])
      if node > 0 { parts[parents[node]] += sizes[node] }
    }
    for node in children.indices {
      children[node].sort { (sizes[$0], names[$1]) > (sizes[$1], names[$0]) }
    }
  }

  package var count: Int { names.count }

  /// Whether some values went down, as in a difference.
  package var isDifference: Bool { cum.contains { $0 < 0 } }

  /// A node and all those it hangs from but the root, the node first.
  private func path(of node: Int) -> [Int] {
    var result: [Int] = []
    var node = node
    while node != 0 {
      result.append(node)
      node = parents[node]
    }
    return result
  }

  /// The tree from the leaves: below each function those that called it.
  ///
  /// O(paths · depth).
  package func inverted() -> FlameNodes {
    merged(names.indices.dropFirst().filter { flat[$0] != 0 }.map { (path(of: $0), flat[$0]) })
  }

  /// The callers of a function below it, each with what the function cost there.
  package func callers(of name: String) -> FlameNodes {
    merged(outermost(name).map { (path(of: $0), cum[$0]) })
  }

  /// What a function calls below it, wherever it was called.
  package func callees(of name: String) -> FlameNodes {
    var result = FlameNodes(noise: noise)
    var places: [Place: Int] = [:]
    for start in outermost(name) {
      var open = [(node: start, parent: 0)]
      while let (node, parent) = open.popLast() {
        let place = Place(parent: parent, name: names[node])
        let new = result.grow(place, &places, flat[node], cum[node])
        for child in children[node] { open.append((child, new)) }
      }
    }
    result.finish()
    return result
  }

  private struct Place: Hashable {
    var parent: Int
    var name: String
  }

  private mutating func grow(
    _ place: Place, _ places: inout [Place: Int], _ flat: Int64, _ cum: Int64
  ) -> Int {
    guard let known = places[place] else {
      let node = add(place.name, below: place.parent, flat, cum)
      places[place] = node
      return node
    }
    self.flat[known] = self.flat[known].addingReportingOverflow(flat).partialValue
    self.cum[known] = self.cum[known].addingReportingOverflow(cum).partialValue
    return known
  }

  /// The nodes of a function that are not below others of it.
  private func outermost(_ name: String) -> [Int] {
    names.indices.dropFirst().filter { node in
      names[node] == name && !path(of: parents[node]).contains { names[$0] == name }
    }
  }

  private func merged(_ paths: [(nodes: [Int], value: Int64)]) -> FlameNodes {
    var result = FlameNodes(noise: noise)
    var places: [Place: Int] = [:]
    for (nodes, value) in paths {
      var parent = 0
      for (position, node) in nodes.enumerated() {
        let place = Place(parent: parent, name: names[node])
        parent = result.grow(place, &places, position == 0 ? value : 0, value)
      }
    }
    result.finish()
    return result
  }
}
