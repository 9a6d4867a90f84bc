import Profiles

/// Adds up the edges between a few of the nodes of packed stacks.
///
/// As in `EdgeWalk`, an edge opens by its outermost occurrence on a stack, and its weight grows by
/// what the running total grew until that leaves. Only frames of kept nodes call here, and what was
/// skipped between them shows by their depths. Each pair of a kept node and one that edges are
/// wanted to has a cell of its own, so that no edge is looked up. And a stack is followed without
/// guessing: first the edges it passes are picked out, then they are opened. O(symbols).
struct PackedEdgeWalk {
  typealias Marks = EdgeWalk<Int64>.Marks

  /// The nodes that are kept, by row.
  private let nodes: [UInt32]
  /// Those of them that edges are wanted to, by column.
  private let targets: [UInt32]
  /// What is known of the edge in each cell; a row of cells for each caller, and one for none.
  private var marks: [UInt8] = []
  /// The weight of the edge in each cell.
  private var weights: [Int64] = []
  /// What the frames of each packed node are.
  private let kinds: [Kind]

  /// The most cells there may be; they take 36 MB.
  private static let mostCells = 4_000_000

  /// Whether there are cells enough for edges over so many nodes to some of them.
  static func hasRoom(for kept: [Bool], to targets: [Bool]?) -> Bool {
    let rows = kept.count(where: \.self)
    let columns = targets.map { zip(kept, $0).count { $0 && $1 } } ?? rows
    return (rows + 1) * columns < mostCells
  }

  /// Walks over all stacks, for edges over kept nodes, all of which are packed, to some of them.
  init(_ packed: PackedStacks, _ kept: [Bool], to isTarget: [Bool]?, addsDivisors: Bool) {
    nodes = packed.nodes.filter { kept[Int($0)] }
    targets = nodes.filter { isTarget?[Int($0)] ?? true }
    kinds = Kind.all(packed.nodes, nodes, targets)
    (marks, weights) = sums(packed, addsDivisors: addsDivisors)
  }

  private func sums(_ packed: PackedStacks, addsDivisors: Bool) -> ([UInt8], [Int64]) {
    var markArray = Array(repeating: UInt8(0), count: (nodes.count + 1) * targets.count)
    var weightArray = Array(repeating: Int64(0), count: markArray.count)
    var callerArray = Array(repeating: Caller(), count: packed.deepest + 1)
    var passageArray = Array(repeating: Passage(), count: packed.deepest + 1)
    var openArray = Array(repeating: OpenEdge(), count: packed.deepest + 1)
    callerArray[0] = Caller(cells: nodes.count * targets.count)
    do {
      var place = Place()
      var callers = callerArray.mutableSpan
      var passages = passageArray.mutableSpan
      var open = openArray.mutableSpan
      var marks = markArray.mutableSpan
      var weights = weightArray.mutableSpan
      for part in packed.parts {
        var position = 0
        for (index, head) in part.heads.enumerated() {
          place.close(below: head.shared, open.span, &marks, &weights)
          let end = position &+ Int(head.added)
          let added = part.symbols.span.extracting(position..<end)
          let count = enter(added, from: Int(head.shared), &callers, &passages)
          place.open(passages.span.extracting(0..<count), &open, &marks)
          place.running &+= addsDivisors ? part.divisors[index] : head.value
          position = end
        }
      }
      place.close(below: 0, open.span, &marks, &weights)
    }
    return (markArray, weightArray)
  }

  /// Puts frames on the stack and picks out the edges passed; returns how many.
  ///
  /// Without a branch, as a guess is often wrong: what does not count is overwritten by the next.
  @inline(__always)
  private func enter(
    _ symbols: Span<UInt16>, from shared: Int, _ callers: inout MutableSpan<Caller>,
    _ passages: inout MutableSpan<Passage>
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
      passages[count] = Passage(of: symbol, kind, from: caller, at: depth)
      count &+= kind.isTarget
      caller = kind.isKept ? kind.caller : caller.skipping
      callers[depth] = caller
    }
    return count
  }

  /// The edges, ordered by their ends.
  var edges: [Edge] {
    var edges: [Edge] = []
    for (row, source) in nodes.enumerated() {
      for (column, target) in targets.enumerated() where target != source {
        let cell = row * targets.count + column
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

extension PackedEdgeWalk {
  /// Where the walk stands.
  private struct Place {
    /// How many edges are open.
    private var openCount = 0
    var running: Int64 = 0

    /// Ends the edges to frames that are deeper.
    @inline(__always)
    mutating func close(
      below depth: UInt32, _ open: Span<OpenEdge>, _ marks: inout MutableSpan<UInt8>,
      _ weights: inout MutableSpan<Int64>
    ) {
      while openCount > 0 {
        let edge = open[openCount &- 1]
        guard edge.passage.depth > depth else { return }
        let cell = edge.passage.cell
        weights[cell] &+= running &- edge.openedAt
        marks[cell] &= ~Marks.isOpen.rawValue
        openCount &-= 1
      }
    }

    /// Opens edges unless they are open.
    @inline(__always)
    mutating func open(
      _ passages: Span<Passage>, _ open: inout MutableSpan<OpenEdge>,
      _ marks: inout MutableSpan<UInt8>
    ) {
      var openCount = openCount
      var index = 0
      while index < passages.count {
        let passage = passages[index]
        index &+= 1
        let known = marks[passage.cell]
        let isNew = (known & Marks.isOpen.rawValue) / Marks.isOpen.rawValue ^ 1
        marks[passage.cell] = known | passage.marks & (0 &- isNew)
        open[openCount] = OpenEdge(passage: passage, openedAt: running)
        openCount &+= Int(isNew)
      }
      self.openCount = openCount
    }
  }
}
