/// Adds up the edges between a few of the nodes of packed stacks.
///
/// As in `EdgeWalk`, an edge opens by its outermost occurrence on a stack, and its weight grows by
/// what the running total grew until that leaves. Only frames of kept nodes stand on the stack here,
/// and what was skipped between them shows by their depths. Each pair of kept nodes has a cell of
/// its own, so that no edge is looked up; frames without one that counts get cells nobody reads. So
/// a stack is followed without guessing: first the frames of kept nodes are picked out, then their
/// edges are passed. O(symbols).
struct PackedEdgeWalk {
  typealias Marks = EdgeWalk<Int64>.Marks

  /// A frame of a kept node, in a word: how many frames there are down to it, and in the lower half
  /// the number of its node among those kept, with the frame's marks.
  private struct Frame {
    var word: UInt64 = 0

    /// One frame deeper.
    static var step: UInt64 { 1 &<< 32 }

    @inline(__always) var depth: UInt32 { UInt32(truncatingIfNeeded: word &>> 32) }
    @inline(__always) var row: UInt32 {
      UInt32(truncatingIfNeeded: word) &>> UInt32(PackedStacks.Marks.width)
    }
    @inline(__always) var marks: UInt8 {
      UInt8(truncatingIfNeeded: word) & UInt8(PackedStacks.Marks.mask)
    }
  }

  /// A frame on the stack; below all stands one that calls the outermost.
  private struct Level {
    var depth: UInt32 = 0
    var row: UInt32 = 0
    /// The cell of its edge, or the last one if that edge is open already.
    var cell: UInt32 = 0
    var openedAt: Int64 = 0
  }

  /// The most nodes that may be kept; their cells take 18 MB.
  static let mostKept = 1400

  /// The nodes that are kept.
  let nodes: [UInt32]
  /// What is known of the edge in each cell; a row of cells for each caller, and one for none.
  private(set) var marks: [UInt8]
  /// The weight of the edge in each cell.
  private(set) var weights: [Int64]
  /// What frames of kept nodes are by symbol, but for their depth; `PackedStacks.none` for others.
  private let kinds: [UInt16]

  /// Walks over all stacks, for edges over kept nodes, all of which are packed.
  init(_ packed: PackedStacks, _ kept: [Bool], addsDivisors: Bool) {
    var kinds: [UInt16] = []
    var nodes: [UInt32] = []
    for node in packed.nodes {
      let isKept = kept[Int(node)]
      let kind = UInt16(truncatingIfNeeded: nodes.count) &<< PackedStacks.Marks.width
      for marks in 0...PackedStacks.Marks.mask {
        kinds.append(isKept ? kind | marks : PackedStacks.none)
      }
      if isKept { nodes.append(node) }
    }
    (self.kinds, self.nodes) = (kinds, nodes)
    marks = []
    weights = []
    (marks, weights) = sums(packed, addsDivisors: addsDivisors)
  }

  private func sums(_ packed: PackedStacks, addsDivisors: Bool) -> ([UInt8], [Int64]) {
    var markArray = Array(repeating: UInt8(0), count: (nodes.count + 1) * nodes.count + 1)
    var weightArray = Array(repeating: Int64(0), count: markArray.count)
    var levelArray = Array(repeating: Level(), count: packed.deepest + 1)
    var frameArray = Array(repeating: Frame(), count: packed.deepest + 1)
    levelArray[0].row = UInt32(truncatingIfNeeded: nodes.count)
    var place = Place(width: UInt32(truncatingIfNeeded: nodes.count))
    do {
      var levels = levelArray.mutableSpan
      var frames = frameArray.mutableSpan
      var marks = markArray.mutableSpan
      var weights = weightArray.mutableSpan
      for part in packed.parts {
        var position = 0
        for (index, head) in part.heads.enumerated() {
          place.leave(to: head.shared, &levels, &marks, &weights)
          let end = position &+ Int(head.added)
          let added = part.symbols.span.extracting(position..<end)
          let found = pick(added, above: head.shared, &frames)
          place.enter(frames.span.extracting(0..<found), &levels, &marks)
          place.running &+= addsDivisors ? part.divisors[index] : head.value
          position = end
        }
      }
      place.leave(to: 0, &levels, &marks, &weights)
    }
    return (markArray, weightArray)
  }

  /// Picks out the frames of kept nodes; returns how many.
  @inline(__always)
  private func pick(
    _ symbols: Span<UInt16>, above height: UInt32, _ frames: inout MutableSpan<Frame>
  ) -> Int {
    let kinds = kinds.span
    var count = 0
    var index = 0
    var depth = UInt64(height) &<< 32
    while index < symbols.count {
      let kind = kinds[Int(symbols[index])]
      depth &+= Frame.step
      index &+= 1
      frames[count] = Frame(word: depth | UInt64(kind))
      // Only what is not kept has the highest bit.
      count &+= 1 &- Int(kind &>> 15)
    }
    return count
  }
}

extension PackedEdgeWalk {
  /// Where the walk stands.
  private struct Place {
    /// How many nodes are kept.
    let width: UInt32
    /// How many frames of theirs are on the stack.
    var height = 0
    var running: Int64 = 0

    init(width: UInt32) {
      self.width = width
    }

    /// Takes frames off the stack until so many are left, kept or not.
    @inline(__always)
    mutating func leave(
      to depth: UInt32, _ levels: inout MutableSpan<Level>, _ marks: inout MutableSpan<UInt8>,
      _ weights: inout MutableSpan<Int64>
    ) {
      while levels[height].depth > depth {
        let level = levels[height]
        weights[Int(level.cell)] &+= running &- level.openedAt
        marks[Int(level.cell)] &= ~Marks.isOpen.rawValue
        height &-= 1
      }
    }

    /// Puts frames on the stack, and passes the edges to them.
    @inline(__always)
    mutating func enter(
      _ frames: Span<Frame>, _ levels: inout MutableSpan<Level>, _ marks: inout MutableSpan<UInt8>
    ) {
      var index = 0
      var above = levels[height]
      while index < frames.count {
        let frame = frames[index]
        let cell = above.row &* width &+ frame.row
        let known = marks[Int(cell)]
        let isNew = known & Marks.isOpen.rawValue == 0
        let skips: UInt8 = above.depth &+ 1 == frame.depth ? 0 : Marks.isResidual.rawValue
        let said = frame.marks | skips | Marks.passed.rawValue
        marks[Int(cell)] = known | (isNew ? said : 0)
        above = Level(
          depth: frame.depth, row: frame.row,
          cell: isNew ? cell : UInt32(truncatingIfNeeded: marks.count &- 1), openedAt: running)
        height &+= 1
        levels[height] = above
        index &+= 1
      }
    }
  }
}

extension PackedEdgeWalk {
  /// The edges, ordered by their ends.
  var edges: [Edge] {
    var edges: [Edge] = []
    for (row, source) in nodes.enumerated() {
      for (column, target) in nodes.enumerated() where column != row {
        let cell = row * nodes.count + column
        let found = Marks(rawValue: marks[cell])
        guard found.contains(.wasPassed) else { continue }
        edges.append(
          Edge(
            source: NodeID(rawValue: source), target: NodeID(rawValue: target),
            weight: weights[cell], isResidual: found.contains(.isResidual),
            isInline: !found.contains(.isCalled)))
      }
    }
    return edges
  }
}
