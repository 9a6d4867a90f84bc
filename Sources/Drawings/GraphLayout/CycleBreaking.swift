/// Turns edges around until no way leads back to where it started.
enum CycleBreaking {
  /// Whether each edge is to be turned around: those that lead back on a walk in depth from the
  /// nodes nothing leads to, taking edges in their order.
  ///
  /// Linear time.
  static func reversals(count: Int, _ edges: [RankEdge]) -> [Bool] {
    let out = Adjacency(count: count, pairs: edges.enumerated().map { ($1.source, $0) })
    var isTarget = Array(repeating: false, count: count)
    for edge in edges { isTarget[edge.target] = true }
    var walk = Walk(edges: edges, out: out, count: count)
    for node in 0..<count where !isTarget[node] { walk.start(at: node) }
    for node in 0..<count { walk.start(at: node) }
    return walk.isReversed
  }

  private struct Walk {
    enum State { case new, open, done }

    let edges: [RankEdge]
    let out: Adjacency
    var state: [State]
    var isReversed: [Bool]
    /// Nodes on the way, each with the position of its next edge.
    var stack: [(node: Int, next: Int)] = []

    init(edges: [RankEdge], out: Adjacency, count: Int) {
      self.edges = edges
      self.out = out
      state = Array(repeating: .new, count: count)
      isReversed = Array(repeating: false, count: edges.count)
    }

    mutating func start(at node: Int) {
      guard state[node] == .new else { return }
      open(node)
      while let (node, next) = stack.last {
        guard next < out.range(node).upperBound else {
          state[node] = .done
          stack.removeLast()
          continue
        }
        stack[stack.count - 1].next += 1
        follow(out.item(next))
      }
    }

    private mutating func open(_ node: Int) {
      state[node] = .open
      stack.append((node, out.range(node).lowerBound))
    }

    private mutating func follow(_ edge: Int) {
      let target = edges[edge].target
      switch state[target] {
      case .new: open(target)
      case .open: isReversed[edge] = true
      case .done: break
      }
    }
  }
}
