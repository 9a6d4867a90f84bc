import Profiles

/// What is told of every stack that has a value, frame by frame.
protocol StackVisitor {
  /// Whether nothing more needs to be told.
  var isDone: Bool { get }
  /// So many of the outermost frames stay, those below them leave.
  mutating func leave(to height: Int)
  /// A frame comes onto the stack.
  mutating func enter(_ frame: UInt32)
  /// The stack is complete, and has this value.
  mutating func end(_ value: Int64)
}

extension StackVisitor {
  var isDone: Bool { false }
}

/// Walks through the stacks of a view, telling what changes from one to the next.
///
/// O(locations that differ between neighbours); samples without a value are passed over. What the
/// locations of a stack stand for is fetched before any of it is told, so that the processor waits
/// for many at once.
struct StackWalk {
  private let view: ProfileView
  private let sites: NodeSites

  /// Calls the nodes of a view by other numbers, all below `count`.
  init(_ view: ProfileView, numbers: [UInt32], count: Int) {
    self.view = view
    sites = NodeSites(view.nodes, numbers: numbers, count: count)
  }

  /// All values added up without their signs.
  var total: Double {
    view.values.values.reduce(0) { $0 + Double($1.magnitude) }
  }

  /// Tells a visitor everything from an empty stack to an empty stack.
  func run(_ visitor: inout some StackVisitor) {
    let values = view.values.values
    var heights = Array(repeating: 0, count: view.profile.samples.stacks.deepest + 1)
    var fetched = Array(repeating: UInt64(0), count: heights.count)
    var cursor = view.profile.samples.stacks.makeCursor()
    while !visitor.isDone, cursor.advanceWithoutReading() {
      let value = values[cursor.sample]
      guard value != 0 else { continue }
      cursor.read()
      let changed = cursor.shared..<cursor.depth
      for depth in changed { fetched[depth] = sites.sites[cursor.stack[depth].index] }
      var height = heights[cursor.shared]
      visitor.leave(to: height)
      for depth in changed {
        height &+= enter(fetched[depth], &visitor)
        heights[depth &+ 1] = height
      }
      visitor.end(value)
    }
    visitor.leave(to: 0)
  }

  /// Returns how many frames a location stands for.
  @inline(__always)
  private func enter(_ site: UInt64, _ visitor: inout some StackVisitor) -> Int {
    visitor.enter(NodeSites.first(site))
    let next = NodeSites.next(site)
    if next == NodeSites.none { return 1 }
    if next < sites.firstList {
      visitor.enter(next)
      return 2
    }
    var index = Int(next &- sites.firstList)
    let first = index
    while sites.lists[index] != NodeSites.none {
      visitor.enter(sites.lists[index])
      index &+= 1
    }
    return index &- first &+ 1
  }
}
