extension PackedEdgeWalk {
  /// The last frame of a kept node down to some depth, in a word: where the cells of its node's
  /// edges begin, and whether frames of other nodes follow.
  struct Caller {
    private(set) var word: UInt32 = 0

    init() {}

    init(cells: Int) {
      word = UInt32(truncatingIfNeeded: cells) &<< 8
    }

    @inline(__always)
    init(word: UInt32) {
      self.word = word
    }

    /// The same after another frame.
    @inline(__always)
    var skipping: Caller { Caller(word: word | UInt32(Marks.isResidual.rawValue)) }
  }

  /// What the frames of a packed node are, in a word: as callers, as targets, and whether either
  /// counts.
  struct Kind {
    private let word: UInt64

    /// Stands for nodes that are not kept.
    private static var none: Kind { Kind(word: 0) }
    private static var keptBit: UInt64 { 1 }
    private static var targetBit: UInt64 { 2 }

    private init(word: UInt64) {
      self.word = word
    }

    private init(row: Int, width: Int, column: Int?) {
      let caller = UInt64(Caller(cells: row &* width).word) &<< 32
      let target = column.map { UInt64(truncatingIfNeeded: $0) &<< 8 | Self.targetBit } ?? 0
      word = caller | target | Self.keptBit
    }

    /// The kinds of all nodes by number: some are kept, and edges are wanted to some of these.
    static func all(_ nodes: [UInt32], _ kept: [UInt32], _ targets: [UInt32]) -> [Kind] {
      var (row, column) = (0, 0)
      return nodes.map { node in
        guard row < kept.count, kept[row] == node else { return .none }
        let isTarget = column < targets.count && targets[column] == node
        defer {
          row += 1
          column += isTarget ? 1 : 0
        }
        return Kind(row: row, width: targets.count, column: isTarget ? column : nil)
      }
    }

    @inline(__always) var caller: Caller { Caller(word: UInt32(truncatingIfNeeded: word &>> 32)) }
    /// What to add to a caller for the cell of an edge.
    @inline(__always) var column: UInt32 { UInt32(truncatingIfNeeded: word) & ~0xff }
    /// 1 where an edge to it is wanted.
    @inline(__always) var isTarget: Int { Int(truncatingIfNeeded: word &>> 1 & 1) }
    @inline(__always) var isKept: Bool { word & Self.keptBit != 0 }
  }

  /// An edge that a stack passes, in a word: the depth of its target, its cell, and its marks.
  struct Passage {
    private var word: UInt64 = 0

    init() {}

    @inline(__always)
    init(of symbol: UInt16, _ kind: Kind, from caller: Caller, at depth: Int) {
      let said = UInt32(symbol & PackedStacks.Marks.mask) | UInt32(Marks.passed.rawValue)
      word = UInt64(depth) &<< 32 | UInt64(caller.word &+ kind.column | said)
    }

    @inline(__always) var depth: UInt32 { UInt32(truncatingIfNeeded: word &>> 32) }
    @inline(__always) var cell: Int { Int(truncatingIfNeeded: UInt32(truncatingIfNeeded: word) &>> 8) }
    @inline(__always) var marks: UInt8 { UInt8(truncatingIfNeeded: word) }
  }

  /// An edge on the stack, and what had been added up when it came there.
  struct OpenEdge {
    var passage = Passage()
    var openedAt: Int64 = 0
  }
}
