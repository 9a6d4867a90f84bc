import Profiles

/// The weights of the edges between kept nodes; the same walk as `NodeSums`.
///
/// An edge counts once a sample, by its outermost occurrence. An edge over nodes that were not kept
/// is residual; an edge is inline only if every sample passed it inlined.
struct EdgeSums {
  private(set) var edges: [OpenEdge] = []
  private var ids: [UInt64: Int32] = [:]

  private var running: Int128 = 0
  private var runningDivisor: Int128 = 0
  /// How many samples with a value have been seen.
  private var active = 0
  private var steps: [Step] = []
  private var heights: [Int] = []
  private var place = Place()

  private static let none = UInt32.max

  /// Where on the stack the walk stands, among kept nodes.
  private struct Place {
    var parent = EdgeSums.none
    /// Whether nodes that were not kept lie above the parent.
    var isResidual = false
  }

  /// What one node did when it was pushed, to be undone.
  private struct Step {
    var before: Place
    var edge: Int32 = -1
  }

  /// An edge while samples still pass it.
  struct OpenEdge {
    let source: UInt32
    let target: UInt32
    var weight: Int128 = 0
    var divisor: Int128 = 0
    var isResidual = false
    var isInline = true
    var wasTraversed = false

    fileprivate var occurrences: UInt32 = 0
    fileprivate var openedAt: Int128 = 0
    fileprivate var divisorAt: Int128 = 0
    fileprivate var activeAt = 0
    fileprivate var opensResidual = false
    fileprivate var opensInline = false
  }

  /// Adds up a column of values, and of divisors where means are wanted.
  init(
    _ table: NodeTable, stacks: StackTable, values: SampleValues, kept: [Bool]?
  ) {
    stacks.forEach { (sample, rootFirst, shared) in
      pop(to: shared)
      for index in shared..<rootFirst.count { push(rootFirst[index], table, kept) }
      let value = values.values[sample]
      let divisor = values.divisors?[sample] ?? 0
      running += Int128(value)
      runningDivisor += Int128(divisor)
      if value != 0 || divisor != 0 { active += 1 }
    }
    pop(to: 0)
  }

  private mutating func push(_ location: LocationID, _ table: NodeTable, _ kept: [Bool]?) {
    heights.append(steps.count)
    let start = Int(table.starts[location.index])
    let end = Int(table.starts[location.index + 1])
    var index = end
    while index > start {
      index &-= 1
      let node = table.nodes[index]
      var step = Step(before: place)
      if let kept, !kept[Int(node)] {
        place.isResidual = true
      } else {
        if place.parent != Self.none, place.parent != node {
          step.edge = open(to: node, isInline: index != end - 1)
        }
        place = Place(parent: node)
      }
      steps.append(step)
    }
  }

  private mutating func open(to node: UInt32, isInline: Bool) -> Int32 {
    let id = edge(from: place.parent, to: node)
    if edges[Int(id)].occurrences == 0 {
      edges[Int(id)].openedAt = running
      edges[Int(id)].divisorAt = runningDivisor
      edges[Int(id)].activeAt = active
      edges[Int(id)].opensResidual = place.isResidual
      edges[Int(id)].opensInline = isInline
    }
    edges[Int(id)].occurrences &+= 1
    return id
  }

  private mutating func edge(from source: UInt32, to target: UInt32) -> Int32 {
    let key = UInt64(source) << 32 | UInt64(target)
    if let known = ids[key] { return known }
    let id = Int32(truncatingIfNeeded: edges.count)
    edges.append(OpenEdge(source: source, target: target))
    ids[key] = id
    return id
  }

  private mutating func pop(to depth: Int) {
    while heights.count > depth {
      let height = heights.removeLast()
      while steps.count > height {
        let step = steps.removeLast()
        place = step.before
        if step.edge >= 0 { close(Int(step.edge)) }
      }
    }
  }

  private mutating func close(_ id: Int) {
    edges[id].occurrences &-= 1
    guard edges[id].occurrences == 0, edges[id].activeAt != active else { return }
    edges[id].weight += running - edges[id].openedAt
    edges[id].divisor += runningDivisor - edges[id].divisorAt
    edges[id].wasTraversed = true
    if edges[id].opensResidual { edges[id].isResidual = true }
    if !edges[id].opensInline { edges[id].isInline = false }
  }
}
