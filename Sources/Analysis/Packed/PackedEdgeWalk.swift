/// Adds up the edges between a few of the nodes of packed stacks.
///
/// Only frames of kept nodes call here; what was skipped between them is known from their depths. A
/// stack is followed without guessing: first the edges it passes are picked out, then they are
/// opened. O(symbols).
struct PackedEdgeWalk {
  /// The edges that were found.
  private(set) var cells: EdgeCells
  /// What the frames of each packed node are.
  private let kinds: [Kind]

  /// Walks over all stacks, for edges over kept nodes, all of which are packed, to some of them.
  init(_ packed: PackedStacks, _ kept: [Bool], to isTarget: [Bool]?, addsDivisors: Bool) {
    cells = EdgeCells(packed.nodes.filter { kept[Int($0)] }, to: isTarget)
    kinds = Kind.all(packed.nodes, cells)
    visit(packed, addsDivisors: addsDivisors)
  }

  private mutating func visit(_ packed: PackedStacks, addsDivisors: Bool) {
    var callerArray = Array(repeating: Caller(), count: packed.deepest + 1)
    var passageArray = Array(repeating: EdgePassage(), count: packed.deepest + 1)
    callerArray[0] = cells.noCaller
    var edges = OpenEdges()
    var callers = callerArray.mutableSpan
    var passages = passageArray.mutableSpan
    for part in packed.parts {
      var position = 0
      for (index, head) in part.heads.enumerated() {
        edges.close(below: Int(head.shared), &cells.marks, &cells.weights)
        let end = position &+ Int(head.added)
        let added = part.symbols.span.extracting(position..<end)
        let count = pick(added, from: Int(head.shared), &callers, &passages)
        edges.open(passages.span.extracting(0..<count), &cells.marks)
        edges.running &+= addsDivisors ? part.divisors[index] : head.value
        position = end
      }
    }
    edges.close(below: 0, &cells.marks, &cells.weights)
  }

  /// Picks out the edges that frames pass, and notes what calls below each; returns how many.
  ///
  /// Without a branch: what does not count is overwritten by the next.
  @inline(__always)
  private func pick(
    _ symbols: Span<UInt16>, from shared: Int, _ callers: inout MutableSpan<Caller>,
    _ passages: inout MutableSpan<EdgePassage>
  ) -> Int {
    let kinds = kinds.span
    var caller = callers[shared]
    var depth = shared
    var count = 0
    var index = 0
    while index < symbols.count {
      let symbol = symbols[index]
      let kind = kinds[Int(symbol &>> PackedStacks.Marks.width)]
      index &+= 1
      depth &+= 1
      let said = UInt32(symbol & PackedStacks.Marks.mask) | UInt32(EdgeMarks.passed.rawValue)
      passages[count] = EdgePassage(word: caller.word &+ kind.column | said, at: depth)
      count &+= kind.isTarget
      caller = kind.isKept ? kind.caller : caller.skipping
      callers[depth] = caller
    }
    return count
  }
}

extension PackedEdgeWalk {
  /// What the frames of a packed node are, in a word: as callers, as targets, and whether either
  /// counts.
  private struct Kind {
    private let word: UInt64

    /// Stands for nodes that are not kept.
    private static var none: Kind { Kind(word: 0) }
    private static var keptBit: UInt64 { 1 }
    private static var targetBit: UInt64 { 2 }

    private init(word: UInt64) {
      self.word = word
    }

    private init(_ caller: Caller, column: Int?) {
      let target = column.map { UInt64(truncatingIfNeeded: $0) &<< 8 | Self.targetBit } ?? 0
      word = UInt64(caller.word) &<< 32 | target | Self.keptBit
    }

    /// The kinds of all nodes by number.
    static func all(_ nodes: [UInt32], _ cells: EdgeCells) -> [Kind] {
      var (row, column) = (0, 0)
      return nodes.map { node in
        guard row < cells.nodes.count, cells.nodes[row] == node else { return .none }
        let isTarget = column < cells.targets.count && cells.targets[column] == node
        defer {
          row += 1
          column += isTarget ? 1 : 0
        }
        return Kind(
          Caller(cells: row * cells.targets.count), column: isTarget ? column : nil)
      }
    }

    @inline(__always) var caller: Caller { Caller(word: UInt32(truncatingIfNeeded: word &>> 32)) }
    /// What to add to a caller for the cell of an edge.
    @inline(__always) var column: UInt32 { UInt32(truncatingIfNeeded: word) & ~0xff }
    /// 1 where an edge to it is wanted.
    @inline(__always) var isTarget: Int { Int(truncatingIfNeeded: word &>> 1 & 1) }
    @inline(__always) var isKept: Bool { word & Self.keptBit != 0 }
  }
}
