/// Common beginnings of alternatives are matched once: `abc|abd|x|y` is `ab[cd]|[xy]`.
extension Parser {
  /// An alternation still to be factored, and the concatenation whose second item it is to become.
  private struct Pending {
    let items: [NodeID]
    let parent: NodeID?
  }

  /// The alternation of some nodes.
  ///
  /// What remains behind a common beginning is an alternation again, which is factored after the
  /// outer one; nothing the outer one does looks inside it.
  mutating func factoredAlternation(_ items: [NodeID]) throws(Failure) -> NodeID {
    guard !items.isEmpty else { return tree.make(.noMatch) }
    var result = items[0]
    var pending = [Pending(items: items, parent: nil)]
    while let next = pending.popLast() {
      let alternation = try alternation(of: next.items, &pending)
      if let parent = next.parent {
        tree[parent].children[1] = alternation
      } else {
        result = alternation
      }
    }
    return result
  }

  private mutating func alternation(
    of items: [NodeID], _ pending: inout [Pending]
  ) throws(Failure) -> NodeID {
    let id = collapse(items, into: .alternation)
    guard items.count > 1 else { return id }
    var children = tree[id].children
    children = try factorLiterals(children, &pending)
    children = try factorClasses(children, &pending)
    children = mergeClasses(children)
    children = dropRepeatedEmptyMatches(children)
    tree[id].children = children
    if children.count == 1 {
      tree.release(id)
      return children[0]
    }
    return id
  }

  private mutating func appendFactored(
    _ prefix: NodeID, _ suffixes: [NodeID], to result: inout [NodeID], _ pending: inout [Pending]
  ) {
    let whole = tree.make(.concatenation)
    tree[whole].children = [prefix, prefix]
    pending.append(Pending(items: suffixes, parent: whole))
    result.append(whole)
  }

  // MARK: Literals

  private mutating func factorLiterals(
    _ items: [NodeID], _ pending: inout [Pending]
  ) throws(Failure) -> [NodeID] {
    var result: [NodeID] = []
    var start = 0
    while start < items.count {
      let flags = leadingFlags(items[start])
      var common = leadingText(items[start])
      var end = start + 1
      while end < items.count, leadingFlags(items[end]) == flags {
        let shared = zip(common, leadingText(items[end])).prefix { $0 == $1 }.count
        if shared == 0 { break }
        common = common.prefix(shared)
        end += 1
      }
      if end == start + 1 {
        result.append(items[start])
      } else {
        let prefix = tree.make(.literal, flags)
        tree[prefix].runes = Array(common)
        var suffixes: [NodeID] = []
        for item in items[start..<end] {
          suffixes.append(removeLeadingText(item, count: common.count))
          try checkLimits(suffixes[suffixes.count - 1])
        }
        appendFactored(prefix, suffixes, to: &result, &pending)
      }
      start = end
    }
    return result
  }

  private func leadingNode(_ id: NodeID) -> NodeID {
    tree[id].operation == .concatenation ? tree[id].children.first ?? id : id
  }

  private func leadingText(_ id: NodeID) -> ArraySlice<UInt32> {
    let node = tree[leadingNode(id)]
    return node.operation == .literal ? node.runes[...] : []
  }

  private func leadingFlags(_ id: NodeID) -> SyntaxFlags {
    let node = tree[leadingNode(id)]
    return node.operation == .literal ? node.flags.intersection(.foldCase) : []
  }

  /// The node left of another when the first code points of its leading literal are removed.
  private mutating func removeLeadingText(_ id: NodeID, count: Int) -> NodeID {
    let leading = leadingNode(id)
    tree[leading].runes.removeFirst(count)
    guard tree[leading].runes.isEmpty else { return id }
    tree[leading].operation = .emptyMatch
    return leading == id ? id : removeLeadingNode(id, keeping: nil)
  }

  // MARK: Classes

  /// Only classes, and classes repeated a fixed number of times, may be factored: anything that can
  /// match in more than one way has an order of preference that factoring would change.
  private mutating func factorClasses(
    _ items: [NodeID], _ pending: inout [Pending]
  ) throws(Failure) -> [NodeID] {
    var result: [NodeID] = []
    var start = 0
    while start < items.count {
      let first = leadingNode(items[start])
      var end = start + 1
      while end < items.count, isFactorable(first), isSame(first, leadingNode(items[end])) {
        end += 1
      }
      if end == start + 1 {
        result.append(items[start])
      } else {
        var suffixes: [NodeID] = []
        for item in items[start..<end] {
          suffixes.append(removeLeadingClass(item, keeping: first))
          try checkLimits(suffixes[suffixes.count - 1])
        }
        appendFactored(first, suffixes, to: &result, &pending)
      }
      start = end
    }
    return result
  }

  private func isFactorable(_ id: NodeID) -> Bool {
    let node = tree[id]
    if node.isSingleRune { return true }
    return node.operation == .repetition && node.minimum == node.maximum
      && tree[node.children[0]].isSingleRune
  }

  private func isSame(_ first: NodeID, _ second: NodeID) -> Bool {
    let (one, other) = (tree[first], tree[second])
    if one.isSingleRune { return one.isSameRune(as: other) }
    return other.operation == .repetition
      && one.flags.intersection(.nonGreedy) == other.flags.intersection(.nonGreedy)
      && one.minimum == other.minimum && one.maximum == other.maximum
      && tree[one.children[0]].isSameRune(as: tree[other.children[0]])
  }

  private mutating func removeLeadingClass(_ id: NodeID, keeping prefix: NodeID) -> NodeID {
    let leading = leadingNode(id)
    if leading == id {
      if id != prefix { tree.release(id) }
      return tree.make(.emptyMatch)
    }
    return removeLeadingNode(id, keeping: prefix)
  }

  /// The node left of a concatenation when its first item is removed.
  private mutating func removeLeadingNode(_ id: NodeID, keeping prefix: NodeID?) -> NodeID {
    let leading = tree[id].children.removeFirst()
    if leading != prefix { tree.release(leading) }
    guard tree[id].children.count == 1 else { return id }
    let rest = tree[id].children[0]
    tree.release(id)
    return rest
  }

  // MARK: Whole alternatives

  /// Merges neighbouring alternatives that match one code point each.
  private mutating func mergeClasses(_ items: [NodeID]) -> [NodeID] {
    var result: [NodeID] = []
    var start = 0
    while start < items.count {
      var end = start
      while end < items.count, tree[items[end]].isSingleRune { end += 1 }
      if end <= start + 1 {
        result.append(items[start])
        start += 1
      } else {
        result.append(mergedClass(items[start..<end]))
        start = end
      }
    }
    return result
  }

  private mutating func mergedClass(_ items: ArraySlice<NodeID>) -> NodeID {
    var target = items[items.startIndex]
    for item in items.dropFirst() {
      let (largest, node) = (tree[target], tree[item])
      if (largest.operation, largest.runes.count) < (node.operation, node.runes.count) {
        target = item
      }
    }
    for item in items where item != target {
      mergeClass(item, into: target)
      tree.release(item)
    }
    simplifyClass(target)
    return target
  }

  private func dropRepeatedEmptyMatches(_ items: [NodeID]) -> [NodeID] {
    var result: [NodeID] = []
    for item in items {
      if tree[item].operation == .emptyMatch, let last = result.last,
        tree[last].operation == .emptyMatch
      {
        continue
      }
      result.append(item)
    }
    return result
  }
}
