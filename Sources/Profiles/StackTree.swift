/// Distinct stacks as a prefix tree: a stack is the node of its leaf.
///
/// Stacks of a profile share most of their callers, and neighbours say how many; entering all of
/// them costs one lookup a location that changed.
struct StackTree: Sendable {
  /// A stack, or the callers of one; zero is the empty stack.
  typealias Node = UInt32

  private var parents: [Node] = [0]
  private var locations = [LocationID(rawValue: 0)]
  private var positions = PositionTable()

  init() {
    positions.add(0)
  }

  /// The stack that calls one more location.
  mutating func child(of parent: Node, at location: LocationID) -> Node {
    let hash = positions.hash(UInt64(parent), UInt64(location.rawValue))
    let known = positions.find(hash) { node in
      node != 0 && parents[node] == parent && locations[node] == location
    }
    if let known { return Node(truncatingIfNeeded: known) }
    parents.append(parent)
    locations.append(location)
    return Node(truncatingIfNeeded: positions.add(hash))
  }

  /// Puts a stack's locations in `stack`, leaf first.
  func read(_ node: Node, into stack: inout [LocationID]) {
    stack.removeAll(keepingCapacity: true)
    var node = Int(node)
    while node != 0 {
      stack.append(locations[node])
      node = Int(parents[node])
    }
  }
}
