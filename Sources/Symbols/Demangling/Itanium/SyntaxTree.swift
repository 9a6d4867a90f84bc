/// The pieces of one declaration; a piece that occurs twice stands here once.
///
/// Neither its size nor its depth can exceed what any compiler's names need, so that recursion over
/// it is bounded.
struct SyntaxTree {
  private static let maximumHeight = 250
  private static let maximumCount = 200_000

  private var nodes: [SyntaxNode] = []
  private var heights: [UInt16] = []

  subscript(id: SyntaxID) -> SyntaxNode {
    get { nodes[id.index] }
    set { nodes[id.index] = newValue }
  }

  /// Adds a piece whose parts are already here.
  mutating func add(_ node: SyntaxNode) throws(DemanglingError) -> SyntaxID {
    var height = 0
    node.forEachPart { height = max(height, Int(heights[$0.index]) + 1) }
    guard height < Self.maximumHeight else { throw .tooDeep }
    guard nodes.count < Self.maximumCount else { throw .tooLong }
    nodes.append(node)
    heights.append(UInt16(truncatingIfNeeded: height))
    return SyntaxID(rawValue: UInt32(truncatingIfNeeded: nodes.count - 1))
  }

  /// The kind of a piece that may be missing.
  func kind(_ id: SyntaxID?) -> SyntaxNode.Kind? {
    id.map { self[$0].kind }
  }

  /// Shows a piece and its parts, a whole before its parts, until the visitor wants no parts.
  func traverse<Failure>(
    _ root: SyntaxID, _ wantsParts: (SyntaxID) throws(Failure) -> Bool
  ) throws(Failure) {
    var pending = [root]
    while let id = pending.popLast() {
      guard try wantsParts(id) else { continue }
      let start = pending.count
      switch self[id].kind {
      // Their qualifiers hold no parameters of templates that a declaration could mean.
      case .qualifiedType, .method: if let type = self[id].first { pending.append(type) }
      default: self[id].forEachPart { pending.append($0) }
      }
      pending[start...].reverse()
    }
  }
}
