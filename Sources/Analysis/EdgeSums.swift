import Profiles

/// The weights of the edges between kept nodes; the same walk as `NodeSums`.
///
/// An edge counts once a sample, by its outermost occurrence. An edge over nodes that were not kept
/// is residual; an edge is inline only if every sample passed it inlined.
struct EdgeSums {
  private(set) var edges: [Edge] = []

  /// Adds up a column of values; samples whose value and divisor are zero pass no edge.
  init(_ frames: KeptFrames, stacks: StackTable, values: SampleValues) {
    if SumWidth.fits64Bits(values.values) {
      edges = EdgeWalk<Int64>(frames, stacks, values).edges
    } else {
      edges = EdgeWalk<Int128>(frames, stacks, values).edges
    }
  }
}

/// What is known of an edge.
struct EdgeMarks: OptionSet {
  let rawValue: UInt8
  static var isOpen: EdgeMarks { EdgeMarks(rawValue: 1) }
  static var isResidual: EdgeMarks { EdgeMarks(rawValue: 2) }
  /// Some sample passed it as a real call, not inlined.
  static var isCalled: EdgeMarks { EdgeMarks(rawValue: 4) }
}

/// The walk, over sums of a width that cannot overflow.
///
/// Samples without a value are passed over: what they would push is nobody's weight, and where a
/// profile has several types they are most of its samples.
/// What an edge's outermost occurrence has to remember stands on a stack, not with the edge: of a
/// large profile's hundreds of thousands of edges only a byte each is looked at before a branch,
/// which stays in the processor's second cache.
private struct EdgeWalk<Sum: FixedWidthInteger & SignedInteger & Sendable> {
  /// The outermost occurrence of an edge on the current stack.
  private struct Occurrence {
    var edge: Int32
    var openedAt: Sum
  }

  /// Where on the stack the walk stands, among kept nodes.
  private struct Place {
    var parent = UInt32.max
    /// The location whose innermost kept node the parent is: where on the stack, and which.
    var caller: UInt32 = 0
    var location: UInt32 = 0
    /// How many edges are open.
    var height = 0
    /// Whether nodes that were not kept lie above the parent.
    var isResidual = false
  }

  private var running: Sum = 0
  private var place = Place()
  private var index: EdgeIndex
  private var weights: [Sum] = []
  private var marks: [EdgeMarks] = []
  /// The open edges, outermost first.
  private var open: [Occurrence] = []
  /// The place before each location of the current stack.
  private var places: [Place]
  private var sites: [KeptFrames.Site]
  /// The sites of the current stack; read all at once, as the walk mostly waits for them.
  private var visited: [KeptFrames.Site]
  /// The edges inside locations, by the frame they lead to; −1 where they have no number yet.
  private var innerEdges: [Int32]

  init(_ frames: KeptFrames, _ stacks: StackTable, _ values: SampleValues) {
    places = Array(repeating: Place(), count: stacks.deepest)
    visited = Array(repeating: KeptFrames.Site(), count: stacks.deepest)
    innerEdges = Array(repeating: -1, count: frames.inner.count)
    sites = frames.sites
    index = EdgeIndex(expecting: frames.sites.count)
    visit(frames.inner, stacks, values)
  }

  var edges: [Edge] {
    index.pairs.indices.map { number in
      let pair = index.pairs[number]
      return Edge(
        source: NodeID(rawValue: pair.source), target: NodeID(rawValue: pair.target),
        weight: Int64(clamping: weights[number]), isResidual: marks[number].contains(.isResidual),
        isInline: !marks[number].contains(.isCalled))
    }
  }

  private mutating func visit(
    _ inner: [KeptFrames.Frame], _ stacks: StackTable, _ values: SampleValues
  ) {
    var cursor = stacks.makeCursor()
    var depth = 0
    var shared = 0
    while cursor.advance() {
      shared = min(shared, cursor.shared)
      let value = values.values[cursor.sample]
      guard value != 0 || (values.divisors?[cursor.sample] ?? 0) != 0 else { continue }
      if depth > shared { pop(to: places[shared]) }
      depth = cursor.depth
      KeptFrames.gather(sites, cursor, from: shared, into: &visited)
      for index in shared..<depth {
        places[index] = place
        push(index, cursor.stack[index].rawValue, inner)
      }
      shared = depth
      running &+= Sum(truncatingIfNeeded: value)
    }
    pop(to: Place())
  }

  @inline(__always)
  private mutating func push(_ index: Int, _ location: UInt32, _ inner: [KeptFrames.Frame]) {
    let site = visited[index]
    guard site.node != KeptFrames.none else {
      place.isResidual = true
      return
    }
    if site.marks.contains(.wantsEdge), place.parent != site.node, place.parent != .max {
      push(calledEdge(to: site.node), site.marks)
    }
    place.parent = site.node
    place.isResidual = false
    if !site.marks.contains(.isInnermost) { pushInner(Int(site.innerStart), inner) }
    place.caller = UInt32(truncatingIfNeeded: index)
    place.location = location
    if site.marks.contains(.endsSkipping) { place.isResidual = true }
  }

  private mutating func pushInner(_ start: Int, _ inner: [KeptFrames.Frame]) {
    var position = start
    while true {
      let frame = inner[position]
      if frame.marks.contains(.wantsEdge), place.parent != frame.node {
        if innerEdges[position] < 0 { innerEdges[position] = look(up: frame.node) }
        push(innerEdges[position], frame.marks)
      }
      place.parent = frame.node
      place.isResidual = false
      if frame.marks.contains(.isInnermost) { return }
      position &+= 1
    }
  }

  @inline(__always)
  private mutating func push(_ edge: Int32, _ frame: KeptFrames.Marks) {
    guard !marks[Int(edge)].contains(.isOpen) else { return }
    var seen: EdgeMarks = frame.contains(.isInline) ? .isOpen : [.isOpen, .isCalled]
    if place.isResidual || frame.contains(.skipsNodes) { seen.insert(.isResidual) }
    marks[Int(edge)].formUnion(seen)
    let occurrence = Occurrence(edge: edge, openedAt: running)
    if place.height < open.count {
      open[place.height] = occurrence
    } else {
      open.append(occurrence)
    }
    place.height &+= 1
  }

  /// The edge from the parent to a node.
  ///
  /// A place in the code nearly always calls the same function again, so the site of the call
  /// remembers what it called last.
  @inline(__always)
  private mutating func calledEdge(to node: UInt32) -> Int32 {
    let caller = Int(place.caller)
    if visited[caller].callee == node { return visited[caller].edge }
    let edge = look(up: node)
    visited[caller].callee = node
    visited[caller].edge = edge
    sites[Int(place.location)].callee = node
    sites[Int(place.location)].edge = edge
    return edge
  }

  private mutating func look(up node: UInt32) -> Int32 {
    let number = index.number(place.parent, node)
    if number == weights.count {
      weights.append(0)
      marks.append([])
    }
    return Int32(truncatingIfNeeded: number)
  }

  @inline(__always)
  private mutating func pop(to earlier: Place) {
    var index = earlier.height
    while index < place.height {
      let occurrence = open[index]
      let edge = Int(occurrence.edge)
      weights[edge] &+= running &- occurrence.openedAt
      marks[edge].remove(.isOpen)
      index &+= 1
    }
    place = earlier
  }
}
