import Profiles

/// The walk of `EdgeSums`, over sums of a width that cannot overflow, or may wrap around.
///
/// An edge is open while it is on the stack; it opens by its outermost occurrence, and its weight
/// grows by what the running total grew until that leaves. Samples without a value are passed over:
/// in a profile of several values they are most. What stands in loops' arrays is opened as spans
/// once a stack, as an array held in a struct is checked for other owners at each write.
struct EdgeWalk<Sum: FixedWidthInteger & SignedInteger & Sendable> {
  typealias Marks = EdgeMarks

  /// An edge on the stack, and what had been added up when it came there.
  private struct OpenEdge {
    var edge: UInt32 = 0
    var openedAt: Sum = 0
  }

  /// A location of the current stack, and the place before it.
  private struct Level {
    var site = KeptFrames.none
    var place = Place()
  }

  /// The edges found, by their ends' numbers.
  private(set) var edges: PairNumbers
  /// What is known of each edge by its number, and its weight; apart, as marks fit in the cache.
  private(set) var marks: [Marks] = []
  private(set) var weights: [Sum] = []
  private let kept: KeptFrames
  private var place = Place()
  private var running: Sum = 0

  /// Walks over all stacks.
  init(_ kept: KeptFrames, _ stacks: StackTable, _ values: SampleValues) {
    self.kept = kept
    edges = kept.edges
    visit(stacks, values)
  }

  private mutating func visit(_ stacks: StackTable, _ values: SampleValues) {
    var levelArray = Array(repeating: Level(), count: stacks.deepest + 1)
    var open: [OpenEdge] = []
    var marks: [Marks] = []
    var weights: [Sum] = []
    var levels = levelArray.mutableSpan
    var cursor = stacks.makeCursor()
    while cursor.advanceWithoutReading() {
      let value = values.values[cursor.sample]
      guard value != 0 || (values.divisors?[cursor.sample] ?? 0) != 0 else { continue }
      cursor.read { fetch($0, from: $1, &levels) }
      var depth = cursor.shared
      leave(downTo: levels[depth].place, open.span, &marks, &weights)
      while depth < cursor.depth {
        makeRoom(&open, &marks, &weights)
        let stop = enter(depth..<cursor.depth, from: place, &levels, &open, &marks)
        (depth, place) = (stop.depth, stop.place)
        if stop.missing != KeptFrames.none { _ = edges.number(place.parent, stop.missing) }
      }
      levels[depth].place = place
      running &+= Sum(truncatingIfNeeded: value)
    }
    leave(downTo: Place(), open.span, &marks, &weights)
    (self.marks, self.weights) = (marks, weights)
  }

  /// Makes room for one more location's edges.
  @inline(__always)
  private func makeRoom(
    _ open: inout [OpenEdge], _ marks: inout [Marks], _ weights: inout [Sum]
  ) {
    if open.count < place.height &+ kept.most {
      let missing = max(open.count, kept.most &* 2, 64)
      open.append(contentsOf: repeatElement(OpenEdge(), count: missing))
    }
    if marks.count <= edges.count {
      let missing = max(edges.count, 64) &* 2 &- marks.count
      marks.append(contentsOf: repeatElement([], count: missing))
      weights.append(contentsOf: repeatElement(0, count: missing))
    }
  }

  /// Looks up what locations stand for before any is visited, so that the processor waits for many
  /// at once.
  @inline(__always)
  private func fetch(
    _ leafFirst: Span<UInt32>, from depth: Int, _ levels: inout MutableSpan<Level>
  ) {
    let sites = kept.sites.span
    var depth = depth
    var place = leafFirst.count
    while place > 0 {
      place &-= 1
      levels[depth].site = sites[Int(leafFirst[place])]
      depth &+= 1
    }
  }

  /// Goes back to an earlier place: what came onto the stack since leaves it.
  private mutating func leave(
    downTo earlier: Place, _ open: Span<OpenEdge>, _ markArray: inout [Marks],
    _ weightArray: inout [Sum]
  ) {
    var marks = markArray.mutableSpan
    var weights = weightArray.mutableSpan
    var index = earlier.height
    while index < place.height {
      let edge = Int(open[index].edge)
      weights[edge] &+= running &- open[index].openedAt
      marks[edge].remove(.isOpen)
      index &+= 1
    }
    place = earlier
  }

  /// Visits locations as long as there is room for their edges and all of these are known.
  private func enter(
    _ depths: Range<Int>, from start: Place, _ levels: inout MutableSpan<Level>,
    _ openEdges: inout [OpenEdge], _ markArray: inout [Marks]
  ) -> Stop {
    let room = openEdges.count &- kept.most
    let words = kept.words.span
    var open = openEdges.mutableSpan
    var marks = markArray.mutableSpan
    var place = start
    var depth = depths.lowerBound
    while depth < depths.upperBound, place.height <= room {
      levels[depth].place = place
      let site = levels[depth].site
      if site == KeptFrames.none {
        place.isResidual = true
        depth &+= 1
        continue
      }
      let addition = KeptFrames.Addition(words, at: Int(site))
      if place.hasEdge(to: addition) {
        let edge = edges.find(place.parent, addition.outermost)
        if edge == PairNumbers.none {
          return Stop(depth: depth, place: place, missing: addition.outermost)
        }
        place.pass(edge, place.marks(of: addition), at: running, &open, &marks)
      }
      var index = Int(site) &+ KeptFrames.Addition.length
      let end = index &+ addition.edgeCount
      while index < end {
        let inside: Marks = words[index] & 1 == 0 ? .passed : [.passed, .isResidual]
        place.pass(words[index] &>> 1, inside, at: running, &open, &marks)
        index &+= 1
      }
      place.parent = addition.innermost
      place.isResidual = addition.marks.contains(.skipsInside)
      depth &+= 1
    }
    return Stop(depth: depth, place: place)
  }
}

extension EdgeWalk {
  /// Why a visit of locations stopped, and before which.
  private struct Stop {
    let depth: Int
    let place: Place
    /// The node to which an edge has to be numbered first.
    var missing = KeptFrames.none
  }

  /// Where on the stack the walk stands, among kept nodes.
  private struct Place {
    var parent = KeptFrames.none
    /// Whether nodes that were not kept lie above the parent.
    var isResidual = false
    /// How many edges are open.
    var height = 0

    /// Whether an edge to a location's outermost kept node is wanted.
    @inline(__always)
    func hasEdge(to addition: KeptFrames.Addition) -> Bool {
      addition.marks.contains(.wantsEdge) && parent != addition.outermost
        && parent != KeptFrames.none
    }

    /// What the way to a location's outermost kept node shows of its edge.
    @inline(__always)
    func marks(of addition: KeptFrames.Addition) -> Marks {
      let skips = addition.marks.contains(.skipsOutside)
      let isInlined = skips || addition.marks.contains(.isInlined)
      let marks: Marks = isInlined ? .passed : [.passed, .isCalled]
      return isResidual || skips ? marks.union(.isResidual) : marks
    }

    /// Puts an edge on the stack unless it is there; without a branch, as a guess is often wrong.
    @inline(__always)
    mutating func pass(
      _ edge: UInt32, _ marks: Marks, at running: Sum, _ open: inout MutableSpan<OpenEdge>,
      _ known: inout MutableSpan<Marks>
    ) {
      let before = known[Int(edge)]
      let isNew = !before.contains(.isOpen)
      known[Int(edge)] = before.union(isNew ? marks : [])
      open[height] = OpenEdge(edge: edge, openedAt: running)
      height &+= isNew ? 1 : 0
    }
  }
}
