import Profiles

/// The walk of `EdgeSums`, over sums of a width that cannot overflow.
///
/// An edge is open while it is on the stack; it opens by its outermost occurrence, and its weight
/// grows by what the running total grew until that leaves. Samples without a value are passed over:
/// in a profile of several values they are most. What stands in loops' arrays is opened as spans
/// once a stack, as an array held in a struct is checked for other owners at each write.
struct EdgeWalk<Sum: FixedWidthInteger & SignedInteger & Sendable> {
  /// What is known of an edge.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static var isResidual: Marks { Marks(rawValue: 1) }
    /// Some sample passed it as a real call, not inlined.
    static var isCalled: Marks { Marks(rawValue: 2) }
    static var wasPassed: Marks { Marks(rawValue: 4) }
    static var isOpen: Marks { Marks(rawValue: 8) }
  }

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
      cursor.read()
      var depth = cursor.shared
      fetch(cursor.stack.span, depth..<cursor.depth, &levels)
      leave(downTo: levels[depth].place, open.span, &marks, &weights)
      while depth < cursor.depth {
        makeRoom(&open, &marks, &weights)
        depth = enter(depth..<cursor.depth, &levels, &open, &marks)
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
    if open.count < Int(place.height) &+ kept.most {
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
    _ stack: Span<LocationID>, _ depths: Range<Int>, _ levels: inout MutableSpan<Level>
  ) {
    let sites = kept.sites.span
    var depth = depths.lowerBound
    while depth < depths.upperBound {
      levels[depth].site = sites[Int(stack[depth].rawValue)]
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
    var index = Int(earlier.height)
    while index < Int(place.height) {
      let edge = Int(open[index].edge)
      weights[edge] &+= running &- open[index].openedAt
      marks[edge].remove(.isOpen)
      index &+= 1
    }
    place = earlier
  }

  /// Visits locations as long as there is room for their edges; returns where it stopped.
  private mutating func enter(
    _ depths: Range<Int>, _ levels: inout MutableSpan<Level>, _ openEdges: inout [OpenEdge],
    _ markArray: inout [Marks]
  ) -> Int {
    let room = (open: openEdges.count &- kept.most, edges: markArray.count)
    let frameArray = kept.frames
    let frames = frameArray.span
    var open = openEdges.mutableSpan
    var marks = markArray.mutableSpan
    let running = running
    var place = place
    var depth = depths.lowerBound
    while depth < depths.upperBound, Int(place.height) <= room.open, edges.count < room.edges {
      levels[depth].place = place
      let site = levels[depth].site
      depth &+= 1
      if site == KeptFrames.none {
        place.isResidual = true
        continue
      }
      var frame = frames[Int(site)]
      if place.hasEdge(to: frame) {
        let edge = edges.number(place.parent, frame.node)
        place.pass(Passage(edge, toOutermost: frame, place), at: running, &open, &marks)
      }
      while frame.inner != KeptFrames.none {
        if frame.innerEdge != PairNumbers.none {
          place.pass(Passage(inside: frame), at: running, &open, &marks)
        }
        frame = frames[Int(frame.inner)]
      }
      place.parent = frame.node
      place.isResidual = frame.marks.contains(.skipsInside)
    }
    self.place = place
    return depth
  }
}

extension EdgeWalk {
  /// Where on the stack the walk stands, among kept nodes.
  private struct Place {
    var parent = KeptFrames.none
    /// Whether nodes that were not kept lie above the parent.
    var isResidual = false
    /// How many edges are open.
    var height: Int32 = 0

    /// Whether an edge to a location's outermost kept frame is wanted.
    @inline(__always)
    func hasEdge(to frame: KeptFrames.Frame) -> Bool {
      frame.marks.contains(.wantsEdge) && parent != frame.node && parent != KeptFrames.none
    }

    /// Puts an edge on the stack unless it is there; without a branch, as a guess is often wrong.
    @inline(__always)
    mutating func pass(
      _ passage: Passage, at running: Sum, _ open: inout MutableSpan<OpenEdge>,
      _ marks: inout MutableSpan<Marks>
    ) {
      let before = marks[Int(passage.edge)]
      let isNew = !before.contains(.isOpen)
      marks[Int(passage.edge)] = before.union(isNew ? passage.marks : [])
      open[Int(height)] = OpenEdge(edge: passage.edge, openedAt: running)
      height &+= isNew ? 1 : 0
    }
  }

  /// One way over an edge, and what it shows of that.
  private struct Passage {
    let edge: UInt32
    let marks: Marks

    /// The way from a frame to the next inside of its location.
    @inline(__always)
    init(inside frame: KeptFrames.Frame) {
      edge = frame.innerEdge
      let skips = frame.marks.contains(.skipsInside)
      marks = skips ? [.wasPassed, .isOpen, .isResidual] : [.wasPassed, .isOpen]
    }

    /// The way from a place on the stack to a location's outermost kept frame.
    @inline(__always)
    init(_ edge: UInt32, toOutermost frame: KeptFrames.Frame, _ place: Place) {
      self.edge = edge
      let skips = frame.marks.contains(.skipsOutside)
      let isInlined = skips || frame.marks.contains(.isInlined)
      var marks: Marks = isInlined ? [.wasPassed, .isOpen] : [.wasPassed, .isOpen, .isCalled]
      if place.isResidual || skips { marks.insert(.isResidual) }
      self.marks = marks
    }
  }
}
