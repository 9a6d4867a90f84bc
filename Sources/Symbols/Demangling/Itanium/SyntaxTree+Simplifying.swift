/// Puts arguments in place of parameters, merges qualifiers and unrolls packs.
private struct Simplifying: TreeRewriting {
  private var seen: Set<SyntaxID> = []
  let depth: Int

  init(depth: Int) {
    self.depth = depth
  }

  mutating func enters(_ id: SyntaxID, of tree: SyntaxTree) -> Bool {
    seen.insert(id).inserted
  }

  func replacement(of id: SyntaxID, in tree: inout SyntaxTree) throws(DemanglingError)
    -> SyntaxID?
  {
    let node = tree[id]
    switch node.kind {
    case .templateParameter: return tree.argument(of: node)
    case .method: return try tree.mergedMethod(node)
    case .qualifiedType: return try tree.mergedType(node)
    case .reference, .rvalueReference: return try tree.collapsedReference(node)
    case .array: return try tree.unqualifiedArray(node)
    case .packExpansion: return try tree.unrolled(node, depth: depth)
    default: return nil
    }
  }
}

/// Puts one argument in place of a pack.
private struct PackReplacement: TreeRewriting {
  let pack: SyntaxID
  let argument: SyntaxID
  private var seen: Set<SyntaxID> = []

  init(pack: SyntaxID, argument: SyntaxID) {
    self.pack = pack
    self.argument = argument
  }

  mutating func enters(_ id: SyntaxID, of tree: SyntaxTree) -> Bool {
    // Another expansion has its own pack.
    guard tree[id].kind != .packExpansion else { return false }
    return seen.insert(id).inserted
  }

  func replacement(of id: SyntaxID, in tree: inout SyntaxTree) -> SyntaxID? {
    id == pack ? argument : nil
  }
}

extension SyntaxTree {
  private static let maximumNesting = 20

  /// The declaration as the reader means it.
  mutating func simplified(_ id: SyntaxID, depth: Int = 0) throws(DemanglingError) -> SyntaxID {
    guard depth < Self.maximumNesting else { throw .tooDeep }
    var simplifying = Simplifying(depth: depth)
    return try rewritten(id, by: &simplifying) ?? id
  }

  /// The argument that a parameter of a template stands for.
  func argument(of parameter: SyntaxNode) -> SyntaxID? {
    guard let template = parameter.reference else { return nil }
    let arguments = self[template].list
    return arguments.indices.contains(parameter.number) ? arguments[parameter.number] : nil
  }

  /// An array whose qualifiers are its own instead of its elements'.
  mutating func unqualifiedArray(_ node: SyntaxNode) throws(DemanglingError) -> SyntaxID? {
    guard let element = node.second, self[element].kind == .qualifiedType else { return nil }
    let array = try add(SyntaxNode(.array, node.first, self[element].first))
    return try add(SyntaxNode(.qualifiedType, array, self[element].second))
  }

  fileprivate mutating func mergedMethod(_ node: SyntaxNode) throws(DemanglingError) -> SyntaxID? {
    guard let inner = node.first.map({ self[$0] }) else { return nil }
    guard inner.kind == .method || inner.kind == .qualifiedType else { return nil }
    var merged = SyntaxNode(
      .method, inner.first, mergedQualifiers(node.second, inner.second))
    merged.text = Self.collapsed(node.text, inner.kind == .method ? inner.text : "")
    return try add(merged)
  }

  /// A reference to a reference is an lvalue's if either is.
  private static func collapsed(_ outer: String, _ inner: String) -> String {
    guard !outer.isEmpty else { return inner }
    return inner == "&" ? inner : outer
  }

  fileprivate mutating func mergedType(_ node: SyntaxNode) throws(DemanglingError) -> SyntaxID? {
    guard let base = node.first else { return nil }
    switch self[base].kind {
    case .function: return try add(SyntaxNode(.method, base, node.second))
    case .qualifiedType, .method:
      var merged = self[base]
      merged.second = mergedQualifiers(node.second, merged.second)
      return try add(merged)
    default: return nil
    }
  }

  fileprivate mutating func collapsedReference(_ node: SyntaxNode) throws(DemanglingError)
    -> SyntaxID?
  {
    guard let base = node.first else { return nil }
    switch (node.kind, self[base].kind) {
    case (_, .reference), (.rvalueReference, .rvalueReference): return base
    case (.reference, .rvalueReference): return try add(SyntaxNode(.reference, self[base].first))
    default: return nil
    }
  }

  fileprivate mutating func unrolled(_ node: SyntaxNode, depth: Int) throws(DemanglingError)
    -> SyntaxID?
  {
    guard let pack = node.reference, let base = node.first else { return nil }
    var items: [SyntaxID] = []
    for argument in self[pack].list {
      var replacement = PackReplacement(pack: pack, argument: argument)
      let item = try rewritten(base, by: &replacement) ?? base
      items.append(try simplified(item, depth: depth + 1))
    }
    return try add(SyntaxNode(.expressionList, list: items))
  }

  /// Adds qualifiers to the first list, each once; those with operands are all kept.
  mutating func mergedQualifiers(_ left: SyntaxID?, _ right: SyntaxID?) -> SyntaxID? {
    guard let left, let right else { return left ?? right }
    var known = Set(self[left].list.map { self[$0] }.filter(\.list.isEmpty).map(\.text))
    for id in self[right].list {
      let qualifier = self[id]
      if !qualifier.list.isEmpty || known.insert(qualifier.text).inserted {
        self[left].list.append(id)
      }
    }
    return left
  }
}
