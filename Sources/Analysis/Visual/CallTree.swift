import Profiles

/// One node for each path from a root, where a graph has one for each place.
///
/// A few columns of integers a path; only paths that are left after trimming become nodes with
/// names. O(locations that differ between neighbouring stacks).
struct CallTree {
  /// What becomes of a path in a picture.
  enum Standing {
    case listed
    /// Its values cancelled out, or are negative where that is not wanted; its edges stay.
    case unlisted
    case removed
  }

  private struct Values {
    var flat: Int64 = 0
    var cum: Int64 = 0
    var flatDivisor: Int64 = 0
    var cumDivisor: Int64 = 0
  }

  private let infos: [NodeInfo]
  /// What becomes of sums that are too large.
  let overflow: Overflow
  /// The place of each path's innermost frame.
  private var places: [UInt32] = []
  /// The path that each was made from by one more call; always one that comes before it.
  private(set) var callers: [Int32] = []
  /// The path whose call is drawn to each, after trimming; −1 for none.
  private var parents: [Int32] = []
  private var isCalled: [Bool] = []
  private var isResidual: [Bool] = []
  private var values: [Values] = []
  private var standings: [Standing] = []
  /// The path that each sample takes; −1 for samples without a value or without a stack.
  private(set) var leaves: [Int32] = []

  init(_ view: ProfileView, dropsNegative: Bool) {
    infos = view.nodes.infos
    overflow = view.values.overflow
    grow(view)
    addUp(view.values)
    standings = values.map { node in
      let isNegative = node.flat < 0 || (node.flat == 0 && node.cum < 0)
      return (node.flat == 0 && node.cum == 0) || (dropsNegative && isNegative)
        ? .unlisted : .listed
    }
  }

  var count: Int { places.count }

  /// Finds the path of every sample.
  private mutating func grow(_ view: ProfileView) {
    leaves = Array(repeating: -1, count: view.values.values.count)
    var index = PairNumbers(expecting: view.profile.locations.count)
    var cursor = view.profile.samples.stacks.makeCursor()
    var path: [Int32] = []
    while cursor.advanceWithoutReading() {
      let divisor = view.values.divisors?[cursor.sample] ?? 0
      guard view.values.values[cursor.sample] != 0 || divisor != 0 else { continue }
      cursor.read()
      path.removeSubrange(min(cursor.shared, path.count)...)
      for position in path.count..<max(cursor.depth, path.count) {
        let frames = view.nodes.nodes(of: cursor.stack[position])
        let isInlined = view.nodes.isInlined(cursor.stack[position])
        path.append(descend(from: path.last ?? -1, frames, isInlined: isInlined, &index))
      }
      leaves[cursor.sample] = path.last ?? -1
    }
    parents = callers
    isResidual = Array(repeating: false, count: count)
  }

  /// The path through the frames of one more location.
  private mutating func descend(
    from caller: Int32, _ frames: ArraySlice<UInt32>, isInlined: Bool, _ index: inout PairNumbers
  ) -> Int32 {
    var path = caller
    for position in frames.indices.reversed() {
      let next = Int(index.number(UInt32(bitPattern: path), frames[position]))
      if next == places.count {
        places.append(frames[position])
        callers.append(path)
        isCalled.append(false)
      }
      if position == frames.endIndex - 1, !isInlined { isCalled[next] = true }
      path = Int32(truncatingIfNeeded: next)
    }
    return path
  }

  private mutating func addUp(_ samples: SampleValues) {
    values = Array(repeating: Values(), count: count)
    for (sample, leaf) in leaves.enumerated() where leaf >= 0 {
      let divisor = samples.divisors?[sample] ?? 0
      values[Int(leaf)].flat &+= samples.values[sample]
      values[Int(leaf)].flatDivisor &+= divisor
      values[Int(leaf)].cum &+= samples.values[sample]
      values[Int(leaf)].cumDivisor &+= divisor
    }
    for path in callers.indices.reversed() where callers[path] >= 0 {
      values[Int(callers[path])].cum &+= values[path].cum
      values[Int(callers[path])].cumDivisor &+= values[path].cumDivisor
    }
  }
}

extension CallTree {
  /// The flat values of all listed paths.
  var flatSum: Int64 {
    var sum = Int128(0)
    for (node, standing) in zip(values, standings) where standing == .listed {
      sum += Int128(node.flat)
    }
    return overflow.number(sum)
  }

  /// Removes the listed paths whose cum value is below the cutoff; returns how many.
  mutating func dropPaths(below cutoff: Int64) -> Int {
    guard cutoff > 0 else { return 0 }
    let light = standings.indices.filter {
      standings[$0] == .listed && overflow.size(values[$0].cum) < cutoff
    }
    remove(light.map { Int32(truncatingIfNeeded: $0) })
    return light.count
  }

  /// Removes paths; those below them are called by what is left above.
  mutating func remove(_ paths: [Int32]) {
    for path in paths { standings[Int(path)] = .removed }
    // A caller comes before what it calls, so its own caller is known to be left.
    for path in parents.indices where parents[path] >= 0 {
      let parent = Int(parents[path])
      guard standings[parent] == .removed else { continue }
      if isCalled[parent] { isCalled[path] = true }
      isResidual[path] = true
      parents[path] = parents[parent]
    }
  }

  /// Removes the edges to listed paths that are lighter than the cutoff.
  mutating func dropEdges(below cutoff: Int64) {
    for path in parents.indices
    where standings[path] == .listed && overflow.size(values[path].cum) < cutoff {
      parents[path] = -1
    }
  }

  /// The paths that are left as a graph, and the path of each of its nodes.
  func makeGraph() -> (graph: CallGraph, paths: [Int32]) {
    var numbers = Array(repeating: Int32(-1), count: count)
    var graph = CallGraph(nodes: [], listed: [], edges: [], overflow: overflow)
    var paths: [Int32] = []
    for path in places.indices where standings[path] != .removed {
      let id = NodeID(rawValue: UInt32(truncatingIfNeeded: paths.count))
      numbers[path] = Int32(truncatingIfNeeded: paths.count)
      paths.append(Int32(truncatingIfNeeded: path))
      let node = node(path)
      graph.nodes.append(node)
      if standings[path] == .listed { graph.listed.append(id) }
      guard parents[path] >= 0 else { continue }
      let source = UInt32(truncatingIfNeeded: numbers[Int(parents[path])])
      var edge = Edge(
        source: NodeID(rawValue: source), target: id, weight: node.cum,
        isResidual: isResidual[path], isInline: !isCalled[path])
      edge.weightDivisor = node.cumDivisor
      graph.edges.append(edge)
    }
    return (graph, paths)
  }

  private func node(_ path: Int) -> Node {
    var node = Node(info: infos[Int(places[path])])
    node.flat = values[path].flat
    node.cum = values[path].cum
    node.flatDivisor = values[path].flatDivisor
    node.cumDivisor = values[path].cumDivisor
    return node
  }
}

/// The paths of a tree as samples take them.
struct TreePaths: SamplePaths {
  /// The paths by number.
  private let paths: [Int32]
  private let leaves: [Int32]
  /// The number of the innermost wanted path that each is part of; −1 for none.
  private let nearest: [Int32]
  /// The number of the wanted path that calls each wanted one; −1 for none.
  private let callers: [Int32]
  /// What has to be opened.
  private var missing: [Int32] = []

  /// Numbers some paths of a tree, of which some are wanted.
  init(_ tree: CallTree, _ paths: [Int32], wanted: [Bool]) {
    self.paths = paths
    leaves = tree.leaves
    var nearest = Array(repeating: Int32(-1), count: tree.count)
    for (number, path) in paths.enumerated() where wanted[number] {
      nearest[Int(path)] = Int32(truncatingIfNeeded: number)
    }
    var callers = Array(repeating: Int32(-1), count: paths.count)
    // A caller comes before what it calls, so its own place is known.
    for path in nearest.indices where tree.callers[path] >= 0 {
      let caller = nearest[Int(tree.callers[path])]
      if nearest[path] >= 0 {
        callers[Int(nearest[path])] = caller
      } else {
        nearest[path] = caller
      }
    }
    self.nearest = nearest
    self.callers = callers
  }

  var nodeCount: Int { paths.count }

  mutating func move(to cursor: StackCursor, _ tags: inout OpenTags) -> UInt32? {
    let leaf = leaves[cursor.sample]
    var path = leaf < 0 ? -1 : nearest[Int(leaf)]
    let innermost = path
    while path >= 0, !tags.contains(UInt32(bitPattern: path)) {
      missing.append(path)
      path = callers[Int(path)]
    }
    while let top = tags.top, path < 0 || top != UInt32(bitPattern: path) {
      tags.close(to: tags.height - 1)
    }
    while let next = missing.popLast() { tags.open(UInt32(bitPattern: next)) }
    guard innermost >= 0, paths[Int(innermost)] == leaf else { return nil }
    return UInt32(bitPattern: innermost)
  }
}
