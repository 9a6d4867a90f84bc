/// Paths through a tree of stacks, merged by frame: down from some nodes to their callees, or up to
/// their callers.
///
/// O(nodes · depth) for callers, O(nodes) for callees; paths below a cutoff are not followed.
package struct FramePaths: Sendable {
  /// The end of a path.
  package struct Row: Sendable, Equatable {
    package var frame: UInt32
    package var depth: Int
    package var flat: Int64
    package var cum: Int64
  }

  package private(set) var rows: [Row]
  /// Paths that were not followed.
  package private(set) var hidden: Int
  /// The frames that rows have.
  private let infos: [NodeInfo]

  /// Follows paths from nodes that none of the others is above.
  package init(_ tree: FlameTree, from nodes: [Int], callers: Bool, cutoff: UInt64) {
    let walk = FramePathWalk(tree, from: nodes, callers: callers, cutoff: cutoff)
    (rows, hidden, infos) = (walk.rows, walk.hidden, tree.infos)
  }

  /// The name of a row's frame.
  package func name(of row: Row) -> String {
    infos[Int(row.frame)].printableName
  }

  /// Keeps the heaviest so many rows; a path is never heavier than what it goes on from.
  package mutating func keep(_ count: Int) {
    guard count > 0, rows.count > count else { return }
    let limit = rows.map(\.cum.magnitude).sorted(by: >)[count - 1]
    let heavy = rows.filter { $0.cum.magnitude > limit }.count
    var ties = count - heavy
    var shallowest = Int.max
    let before = rows.count
    rows = rows.filter { row in
      if row.depth > shallowest { return false }
      shallowest = .max
      if row.cum.magnitude > limit { return true }
      if row.cum.magnitude == limit, ties > 0 {
        ties -= 1
        return true
      }
      shallowest = row.depth
      return false
    }
    hidden += before - rows.count
  }
}

/// Follows paths through a tree.
private struct FramePathWalk {
  private let tree: FlameTree
  private let isOfCallers: Bool
  private let cutoff: UInt64
  private(set) var rows: [FramePaths.Row] = []
  private(set) var hidden = 0

  /// No program calls so deep that somebody reads it to the end.
  private static let deepest = 1000

  /// A node of the tree with the part of its value that belongs to the path.
  private struct Step {
    var node: Int
    var weight: Int64
  }

  private struct Group {
    var frame: UInt32
    var depth: Int
    var steps: [Step]
    var weight: Int64
  }

  init(_ tree: FlameTree, from nodes: [Int], callers: Bool, cutoff: UInt64) {
    self.tree = tree
    isOfCallers = callers
    self.cutoff = cutoff
    var open = groups(nodes.map { Step(node: $0, weight: tree.cum[0][$0]) }, depth: 0)
    while let group = open.popLast() {
      rows.append(
        FramePaths.Row(
          frame: group.frame, depth: group.depth,
          flat: callers && group.depth > 0 ? 0 : flat(group), cum: group.weight))
      guard group.depth < Self.deepest else { continue }
      open += groups(group.steps.flatMap(next), depth: group.depth + 1)
    }
  }

  private func flat(_ group: Group) -> Int64 {
    group.steps.reduce(0) { $0.addingSaturating(tree.flat[0][$1.node]) }
  }

  private func next(_ step: Step) -> [Step] {
    if isOfCallers {
      let parent = Int(tree.parents[step.node])
      return parent == 0 ? [] : [Step(node: parent, weight: step.weight)]
    }
    return tree.children(of: step.node).map {
      Step(node: Int($0), weight: tree.cum[0][Int($0)])
    }
  }

  /// Steps by frame, the lightest first, as they are taken from the end.
  private mutating func groups(_ steps: [Step], depth: Int) -> [Group] {
    var byFrame: [UInt32: Int] = [:]
    var groups: [Group] = []
    for step in steps {
      let frame = tree.frames[step.node]
      let index = byFrame[frame] ?? groups.count
      if index == groups.count {
        byFrame[frame] = index
        groups.append(Group(frame: frame, depth: depth, steps: [], weight: 0))
      }
      groups[index].steps.append(step)
      groups[index].weight = groups[index].weight.addingSaturating(step.weight)
    }
    let kept = groups.filter { $0.weight != 0 && $0.weight.magnitude >= cutoff }
    hidden += groups.count - kept.count
    return kept.sorted { left, right in
      if left.weight.magnitude != right.weight.magnitude {
        return left.weight.magnitude < right.weight.magnitude
      }
      return tree.infos[Int(left.frame)].printableName > tree.infos[Int(right.frame)].printableName
    }
  }
}

extension FlameTree {
  /// The nodes whose frame matches and that no other such node is above.
  package func outermost(where matches: (NodeInfo) -> Bool) -> [Int] {
    let wanted = infos.map(matches)
    var isBelow = Array(repeating: false, count: count)
    var result: [Int] = []
    for node in 1..<max(count, 1) {
      let parent = Int(parents[node])
      isBelow[node] = isBelow[parent] || (parent != 0 && wanted[Int(frames[parent])])
      if !isBelow[node], wanted[Int(frames[node])] { result.append(node) }
    }
    return result
  }
}
