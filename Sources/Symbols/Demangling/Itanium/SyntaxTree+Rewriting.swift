/// Replaces pieces of a tree.
protocol TreeRewriting {
  /// Whether a piece is to be looked at; asked before its parts.
  mutating func enters(_ id: SyntaxID, of tree: SyntaxTree) -> Bool
  /// What stands for a piece whose parts have been rewritten; nil if it stays.
  mutating func replacement(of id: SyntaxID, in tree: inout SyntaxTree) throws(DemanglingError)
    -> SyntaxID?
}

extension SyntaxTree {
  /// A copy in which pieces are replaced, parts before wholes; nil if nothing changed.
  mutating func rewritten(_ id: SyntaxID, by rewriting: inout some TreeRewriting)
    throws(DemanglingError) -> SyntaxID?
  {
    guard rewriting.enters(id, of: self) else { return nil }
    guard let copy = try rewrittenParts(of: id, by: &rewriting) else {
      return try rewriting.replacement(of: id, in: &self)
    }
    let changed = try add(copy)
    return try rewriting.replacement(of: changed, in: &self) ?? changed
  }

  private mutating func rewrittenParts(of id: SyntaxID, by rewriting: inout some TreeRewriting)
    throws(DemanglingError) -> SyntaxNode?
  {
    var node = self[id]
    var isChanged = false
    try rewrite(&node.first, &isChanged, by: &rewriting)
    try rewrite(&node.second, &isChanged, by: &rewriting)
    try rewrite(&node.third, &isChanged, by: &rewriting)
    for index in node.list.indices {
      guard let part = try rewritten(node.list[index], by: &rewriting) else { continue }
      node.list[index] = part
      isChanged = true
    }
    return isChanged ? node : nil
  }

  private mutating func rewrite(
    _ part: inout SyntaxID?, _ isChanged: inout Bool, by rewriting: inout some TreeRewriting
  ) throws(DemanglingError) {
    guard let old = part, let new = try rewritten(old, by: &rewriting) else { return }
    part = new
    isChanged = true
  }
}
