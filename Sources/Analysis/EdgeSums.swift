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

/// The walk, over sums of a width that cannot overflow.
private struct EdgeWalk<Sum: FixedWidthInteger & SignedInteger & Sendable> {
  /// An edge, with what had been added up when it came onto the stack.
  private struct State {
    var weight: Sum = 0
    var openedAt: Sum = 0
    /// How many samples with a value had been seen.
    var activeAt: UInt32 = 0
    var marks: Marks = []

    /// Counts what was added up since it opened.
    @inline(__always)
    mutating func close(at running: Sum, _ active: UInt32) {
      if activeAt != active {
        weight &+= running &- openedAt
        marks.insert(.wasTraversed)
        if marks.contains(.opensResidual) { marks.insert(.isResidual) }
        if marks.contains(.opensCalled) { marks.insert(.isCalled) }
      }
      marks.subtract([.isOpen, .opensResidual, .opensCalled])
    }
  }

  /// What is known of an edge, and of its outermost occurrence on the stack.
  private struct Marks: OptionSet {
    let rawValue: UInt8
    static var isOpen: Marks { Marks(rawValue: 1) }
    static var opensResidual: Marks { Marks(rawValue: 2) }
    static var opensCalled: Marks { Marks(rawValue: 4) }
    static var wasTraversed: Marks { Marks(rawValue: 8) }
    static var isResidual: Marks { Marks(rawValue: 16) }
    /// Some sample passed it as a real call, not inlined.
    static var isCalled: Marks { Marks(rawValue: 32) }
  }

  /// Where on the stack the walk stands, among kept nodes.
  private struct Place {
    var parent = UInt32.max
    /// Whether nodes that were not kept lie above the parent.
    var isResidual = false
    /// How many edges are open.
    var height = 0
  }

  private var running: Sum = 0
  private var active: UInt32 = 0
  private var place = Place()
  private var index = EdgeIndex()
  private var states: [State] = []
  /// The open edges, outermost first.
  private var open: [Int32] = []
  /// The place before each location of the current stack.
  private var places: [Place]
  /// The caller that each location was last seen under, and the edge from there: it is nearly
  /// always the same again, which saves the look-up.
  private var habits: [(parent: UInt32, edge: Int32)]

  init(_ frames: KeptFrames, _ stacks: StackTable, _ values: SampleValues) {
    places = Array(repeating: Place(), count: stacks.deepest)
    habits = Array(repeating: (.max, 0), count: frames.endsSkipping.count)
    visit(frames, stacks, values)
  }

  var edges: [Edge] {
    zip(index.pairs, states).filter { $1.marks.contains(.wasTraversed) }.map { pair, state in
      Edge(
        source: NodeID(rawValue: pair.source), target: NodeID(rawValue: pair.target),
        weight: Int64(clamping: state.weight), isResidual: state.marks.contains(.isResidual),
        isInline: !state.marks.contains(.isCalled))
    }
  }

  private mutating func visit(_ frames: KeptFrames, _ stacks: StackTable, _ values: SampleValues) {
    var cursor = stacks.makeCursor()
    var depth = 0
    while cursor.advance() {
      if depth > cursor.shared { pop(to: places[cursor.shared]) }
      depth = cursor.depth
      for index in cursor.shared..<depth {
        places[index] = place
        push(Int(cursor.stack[index].rawValue), frames)
      }
      let value = values.values[cursor.sample]
      running &+= Sum(truncatingIfNeeded: value)
      if value != 0 || (values.divisors?[cursor.sample] ?? 0) != 0 { active &+= 1 }
    }
    pop(to: Place())
  }

  @inline(__always)
  private mutating func push(_ location: Int, _ frames: KeptFrames) {
    let first = Int(frames.starts[location])
    let end = Int(frames.starts[location &+ 1])
    if first < end {
      push(frames.frames[first], location)
      var index = first &+ 1
      while index < end {
        push(frames.frames[index], nil)
        index &+= 1
      }
    }
    if frames.endsSkipping[location] { place.isResidual = true }
  }

  @inline(__always)
  private mutating func push(_ frame: KeptFrames.Frame, _ location: Int?) {
    if frame.wantsEdge, place.parent != .max, place.parent != frame.node {
      let number = number(of: frame.node, location)
      if !states[number].marks.contains(.isOpen) {
        var marks: Marks = [.isOpen]
        if place.isResidual || frame.skipsNodes { marks.insert(.opensResidual) }
        if !frame.isInline { marks.insert(.opensCalled) }
        begin(number, marks)
      }
    }
    place.parent = frame.node
    place.isResidual = false
  }

  @inline(__always)
  private mutating func number(of node: UInt32, _ location: Int?) -> Int {
    guard let location else { return look(up: node) }
    if habits[location].parent == place.parent { return Int(habits[location].edge) }
    let number = look(up: node)
    habits[location] = (place.parent, Int32(truncatingIfNeeded: number))
    return number
  }

  private mutating func look(up node: UInt32) -> Int {
    let number = index.number(place.parent, node)
    if number == states.count {
      states.append(State())
      open.append(0)
    }
    return number
  }

  @inline(__always)
  private mutating func begin(_ number: Int, _ marks: Marks) {
    states[number].openedAt = running
    states[number].activeAt = active
    states[number].marks.formUnion(marks)
    open[place.height] = Int32(truncatingIfNeeded: number)
    place.height &+= 1
  }

  @inline(__always)
  private mutating func pop(to earlier: Place) {
    var index = earlier.height
    while index < place.height {
      states[Int(open[index])].close(at: running, active)
      index &+= 1
    }
    place = earlier
  }
}
