/// The nodes of a syntax tree in one array; released nodes are used again.
struct SyntaxTree {
  private(set) var nodes: [SyntaxNode] = []
  private var released: [NodeID] = []
  var limits = SyntaxLimits()

  subscript(id: NodeID) -> SyntaxNode {
    get { nodes[id] }
    _modify { yield &nodes[id] }
  }

  mutating func make(_ operation: SyntaxOperator, _ flags: SyntaxFlags = []) -> NodeID {
    let node = SyntaxNode(operation: operation, flags: flags)
    if let id = released.popLast() {
      nodes[id] = node
      return id
    }
    nodes.append(node)
    limits.didAllocate()
    return nodes.count - 1
  }

  mutating func release(_ id: NodeID) {
    limits.didRelease(id)
    nodes[id].children = []
    released.append(id)
  }

  /// Throws unless the node stays within the limits on height, ranges and compiled size.
  mutating func check(_ id: NodeID, stack: [NodeID]) throws(SyntaxLimits.Excess) {
    try limits.check(id, stack: stack, nodes: nodes)
  }

  /// All nodes below and including a root, parents before children.
  func preorder(from root: NodeID) -> [NodeID] {
    var order: [NodeID] = []
    var pending = [root]
    while let id = pending.popLast() {
      order.append(id)
      pending.append(contentsOf: nodes[id].children)
    }
    return order
  }

  /// Whether no innermost thing is asked for more than 1,000 times, nested repetitions multiplied.
  func repetitionIsModest(_ root: NodeID) -> Bool {
    var pending = [(id: root, budget: 1000)]
    while let (id, inherited) = pending.popLast() {
      var budget = inherited
      let node = nodes[id]
      if node.operation == .repetition {
        let count = node.maximum < 0 ? node.minimum : node.maximum
        if node.maximum == 0 { continue }
        if count > budget { return false }
        if count > 0 { budget /= count }
      }
      for child in node.children { pending.append((child, budget)) }
    }
    return true
  }
}
