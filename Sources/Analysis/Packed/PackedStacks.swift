/// The stacks of a view over some of its nodes only, from which edges between fewer of them are
/// added up.
///
/// What filters, granularity and inlining make of a location is decided once here, and nodes too
/// light to be shown are gone; so another number of nodes costs a pass over two bytes a frame
/// instead of a walk over locations. A frame is a symbol: its node's number, whether it was inlined,
/// and whether nodes that are not here lie above it. Frames of one node in a row are one, as no edge
/// leads from a node to itself. Stacks stand as differences, and those that are equal to the one
/// before are added to it.
struct PackedStacks: Sendable {
  /// A stack beside its symbols.
  struct Head: Sendable {
    /// How many frames of the stack before it has too.
    var shared: UInt32
    /// How many symbols it adds to them.
    var added: UInt32
    var value: Int64
  }

  /// Stacks in a row, with the symbols they add, root first.
  struct Part: Sendable {
    var heads: [Head] = []
    var symbols: [UInt16] = []
    /// What the stacks' values are divided by; empty where nothing is.
    var divisors: [Int64] = []
  }

  /// What a symbol says beside its node, as `EdgeWalk` does of an edge to it.
  struct Marks: OptionSet {
    let rawValue: UInt16
    /// Nodes that are not here lie between it and the frame above.
    static var isResidual: Marks { Marks(rawValue: 1) }
    /// It was not inlined.
    static var isCalled: Marks { Marks(rawValue: 2) }
    /// How far a symbol's number is shifted.
    static var width: UInt16 { 2 }
    /// How many symbols a node has.
    static var variants: Int { 1 << Int(width) }
    /// The part of a symbol that is its marks.
    static var mask: UInt16 { 1 << width - 1 }
  }

  /// The nodes, by number.
  let nodes: [UInt32]
  /// Which nodes of the view are an inlined call anywhere.
  let isInlined: [Bool]
  let parts: [Part]
  /// The most frames of a stack.
  let deepest: Int

  /// Stands for no symbol.
  static let none = UInt16.max
  /// The most nodes that symbols can tell apart.
  static let mostNodes = Int(none >> Marks.width)
  /// The most symbols there may be; they take 64 MB.
  static let mostSymbols = 1 << 25

  /// Whether edges over these nodes can be added up from it.
  func covers(_ kept: [Bool]) -> Bool {
    var missing = kept.count { $0 }
    for node in nodes where kept[Int(node)] { missing -= 1 }
    return missing == 0
  }
}
