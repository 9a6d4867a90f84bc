/// The position of a node in a syntax tree.
struct SyntaxID: Hashable {
  let rawValue: UInt32

  var index: Int { Int(rawValue) }
}
