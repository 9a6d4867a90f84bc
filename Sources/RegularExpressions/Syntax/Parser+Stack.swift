extension Parser {
  /// Pushes a node, joining the literals below it and turning classes like [Aa] into literals.
  mutating func push(_ id: NodeID) throws(Failure) {
    tree.limits.runes += tree[id].runes.count
    if let folds = literalFolding(of: tree[id]) {
      let rune = tree[id].runes[0]
      let flags = folds ? self.flags.union(.foldCase) : self.flags.subtracting(.foldCase)
      if joinLiterals(thenPush: rune, flags) { return }
      tree[id].operation = .literal
      tree[id].runes = [rune]
      tree[id].flags = flags
    } else {
      joinLiterals()
    }
    stack.append(id)
    try checkLimits(id)
  }

  /// For a class that is one code point in one case (false) or in its two cases (true), which; else
  /// nil.
  private func literalFolding(of node: SyntaxNode) -> Bool? {
    guard node.operation == .characterClass, let first = node.runes.first,
      let last = node.runes.last
    else { return nil }
    if node.runes.count == 2, first == last { return false }
    let isPair =
      node.runes.count == 4 && first == node.runes[1] && node.runes[2] == last
      || node.runes.count == 2 && first + 1 == last
    let folds = CaseFolding.next(after: first) == last && CaseFolding.next(after: last) == first
    return isPair && folds ? true : nil
  }

  /// Joins the two topmost nodes if both are literals of the same folding.
  ///
  /// They can no longer be the operand of a repetition by then. The upper one's place may be taken
  /// by a new code point.
  private mutating func joinLiterals(thenPush rune: UInt32, _ flags: SyntaxFlags) -> Bool {
    guard let upper = joinTopmostLiterals() else { return false }
    tree[upper].runes = [rune]
    tree[upper].flags = flags
    return true
  }

  private mutating func joinLiterals() {
    if let upper = joinTopmostLiterals() {
      stack.removeLast()
      tree.release(upper)
    }
  }

  private mutating func joinTopmostLiterals() -> NodeID? {
    guard stack.count >= 2 else { return nil }
    let upper = stack[stack.count - 1]
    let lower = stack[stack.count - 2]
    guard tree[upper].operation == .literal, tree[lower].operation == .literal,
      tree[upper].flags.intersection(.foldCase) == tree[lower].flags.intersection(.foldCase)
    else { return nil }
    tree[lower].runes += tree[upper].runes
    return upper
  }

  /// Replaces everything above the topmost marker by its concatenation.
  mutating func closeConcatenation() throws(Failure) {
    joinLiterals()
    let items = popToMarker()
    try push(items.isEmpty ? tree.make(.emptyMatch) : collapse(items, into: .concatenation))
  }

  /// Closes the innermost concatenation, then replaces all above the topmost parenthesis by its
  /// alternation.
  mutating func closeAlternation() throws(Failure) {
    try closeConcatenation()
    if swapVerticalBar() { stack.removeLast() }
    let items = popToMarker()
    if let last = items.last { simplifyClass(last) }
    try push(factoredAlternation(items))
  }

  private mutating func popToMarker() -> [NodeID] {
    let start = stack.lastIndex { tree[$0].operation.isMarker }.map { $0 + 1 } ?? 0
    let items = Array(stack[start...])
    stack.removeSubrange(start...)
    return items
  }

  /// One node for many of which those with the same operator are taken apart.
  mutating func collapse(_ items: [NodeID], into operation: SyntaxOperator) -> NodeID {
    if items.count == 1 { return items[0] }
    let id = tree.make(operation)
    var children: [NodeID] = []
    for item in items {
      if tree[item].operation == operation {
        children += tree[item].children
        tree.release(item)
      } else {
        children.append(item)
      }
    }
    tree[id].children = children
    return id
  }

  /// Moves what is above a vertical bar below it, merging two neighbouring alternatives of one code
  /// point each; false if there is no bar.
  mutating func swapVerticalBar() -> Bool {
    let count = stack.count
    guard count >= 2, tree[stack[count - 2]].operation == .verticalBar else { return false }
    guard count >= 3 else {
      stack.swapAt(count - 1, count - 2)
      return true
    }
    if tree[stack[count - 1]].isSingleRune, tree[stack[count - 3]].isSingleRune {
      if tree[stack[count - 1]].operation > tree[stack[count - 3]].operation {
        stack.swapAt(count - 1, count - 3)
      }
      mergeClass(stack[count - 1], into: stack[count - 3])
      tree.release(stack.removeLast())
    } else {
      simplifyClass(stack[count - 3])
      stack.swapAt(count - 1, count - 2)
    }
    return true
  }

  /// Sorts a class that others were merged into, and gives those of everything and of everything
  /// but a newline their own operators.
  mutating func simplifyClass(_ id: NodeID) {
    guard tree[id].operation == .characterClass else { return }
    var builder = RuneSetBuilder()
    builder.add(RuneSet(bounds: tree[id].runes))
    tree[id].runes = builder.finish().bounds
    if tree[id].runes == RuneSet.all.bounds {
      tree[id].operation = .any
      tree[id].runes = []
    } else if tree[id].runes == RuneSet.allExceptNewline.bounds {
      tree[id].operation = .anyExceptNewline
      tree[id].runes = []
    }
  }

  /// Adds what one node matches to another that is not simpler.
  ///
  /// Classes grow unsorted, so that many alternatives take linear time.
  mutating func mergeClass(_ source: NodeID, into target: NodeID) {
    switch tree[target].operation {
    case .anyExceptNewline:
      if tree[source].matchesNewline { tree[target].operation = .any }
    case .literal:
      if tree[target].isSameRune(as: tree[source]) { return }
      tree[target].runes = tree[target].bounds + tree[source].bounds
      tree[target].operation = .characterClass
    case .characterClass:
      tree[target].runes += tree[source].bounds
    default: break
    }
  }

  /// Throws where Go finds an expression too large or too deep.
  mutating func checkLimits(_ id: NodeID) throws(Failure) {
    do {
      try tree.check(id, stack: stack)
    } catch {
      throw failure(error == .height ? .nestsTooDeeply : .tooLarge)
    }
  }
}
