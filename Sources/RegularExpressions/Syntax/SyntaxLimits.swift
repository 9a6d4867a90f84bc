/// Go's limits on an expression.
///
/// What is counted, and when counting starts, decides which patterns are refused, so both follow
/// Go's `regexp/syntax`.
struct SyntaxLimits {
  enum Excess: Error {
    case height
    case size
  }

  private static let maximumHeight = 1000
  /// In instructions of 40 bytes: 128 MiB.
  private static let maximumSize = (128 << 20) / 40
  /// In code points of 4 bytes: 128 MiB.
  private static let maximumRunes = (128 << 20) / 4
  private static let unknown = -1

  private var allocated = 0
  private var heights: [Int] = []
  private var sizes: [Int] = []
  /// The product of all repetition counts seen.
  private var repeats = 1
  private var tracksSizes = false
  private var tracksHeights = false
  /// Code points in all classes and literals pushed so far.
  var runes = 0

  mutating func didAllocate() {
    allocated += 1
    heights.append(Self.unknown)
    sizes.append(Self.unknown)
  }

  mutating func didRelease(_ id: NodeID) {
    heights[id] = Self.unknown
  }

  mutating func check(_ id: NodeID, stack: [NodeID], nodes: [SyntaxNode]) throws(Excess) {
    if runes > Self.maximumRunes { throw .size }
    if startTrackingSizes(node: nodes[id]) {
      for other in stack { try checkSize(other, nodes) }
    }
    if tracksSizes { try checkSize(id, nodes) }
    guard allocated >= Self.maximumHeight else { return }
    if !tracksHeights {
      tracksHeights = true
      for other in stack { try checkHeight(other, nodes) }
    }
    try checkHeight(id, nodes)
  }

  /// Until nodes times repetitions could exceed the limit there is nothing to count.
  private mutating func startTrackingSizes(node: SyntaxNode) -> Bool {
    if tracksSizes { return false }
    if node.operation == .repetition {
      let count = max(1, node.maximum == -1 ? node.minimum : node.maximum)
      repeats = count > Self.maximumSize / repeats ? Self.maximumSize : repeats * count
    }
    tracksSizes = allocated >= Self.maximumSize / repeats
    return tracksSizes
  }

  private mutating func checkSize(_ id: NodeID, _ nodes: [SyntaxNode]) throws(Excess) {
    for node in unmeasured(from: id, nodes, known: sizes) {
      sizes[node] = size(of: nodes[node])
    }
    if sizes[id] > Self.maximumSize { throw .size }
  }

  private mutating func checkHeight(_ id: NodeID, _ nodes: [SyntaxNode]) throws(Excess) {
    for node in unmeasured(from: id, nodes, known: heights) {
      heights[node] = 1 + (nodes[node].children.map { heights[$0] }.max() ?? 0)
    }
    if heights[id] > Self.maximumHeight { throw .height }
  }

  /// The root and all nodes below it that nothing is known of, children before parents.
  private func unmeasured(
    from root: NodeID, _ nodes: [SyntaxNode], known: [Int]
  ) -> ReversedCollection<[NodeID]> {
    var order = [root]
    var index = 0
    while index < order.count {
      order += nodes[order[index]].children.filter { known[$0] == Self.unknown }
      index += 1
    }
    return order.reversed()
  }

  private func size(of node: SyntaxNode) -> Int {
    let below = node.children.reduce(0) { $0 + sizes[$1] }
    let size =
      switch node.operation {
      case .literal: node.runes.count
      case .capture, .star: 2 + below
      case .plus, .quest: 1 + below
      case .concatenation: below
      case .alternation: below + node.children.count - 1
      case .repetition: repetitionSize(node, below: below)
      default: 1
      }
    return max(1, size)
  }

  private func repetitionSize(_ node: SyntaxNode, below: Int) -> Int {
    if node.maximum != -1 {
      return node.maximum * below + node.maximum - node.minimum
    }
    return node.minimum == 0 ? 2 + below : 1 + node.minimum * below
  }
}
