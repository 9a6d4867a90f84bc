/// A pattern's syntax tree.
struct ParsedExpression {
  let tree: SyntaxTree
  let root: NodeID
  /// One entry a group; the first is the whole match.
  let groupNames: [String?]
}
