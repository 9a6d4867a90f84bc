import Profiles

/// The stacks of one or more profiles merged from their roots on: a node for each path of frames.
///
/// Columns of integers; a node stands after its parent, the root being the first. Building takes
/// O(locations that differ between neighbouring stacks).
package struct FlameTree: Sendable {
  /// What tells frames apart; those of all profiles that read alike are one.
  package private(set) var infos: [NodeInfo] = []
  /// The frame of each node; the root has none and says zero.
  package private(set) var frames: [UInt32] = [0]
  /// The node that each was called from; the root's is itself.
  package private(set) var parents: [UInt32] = [0]
  /// Values of samples that end at each node, a column a profile.
  package private(set) var flat: [[Int64]]
  /// Values of samples that pass through each node, a column a profile.
  package private(set) var cum: [[Int64]]
  /// Where the children of each node begin in `children`.
  private var childStarts: [Int] = []
  private var children: [UInt32] = []

  /// Merges the stacks of all samples that have a value.
  package init(_ views: [ProfileView]) {
    flat = views.map { _ in [] }
    cum = flat
    var growth = Growth(expecting: views.first?.profile.locations.count ?? 0)
    for (column, view) in views.enumerated() { grow(view, column, &growth) }
    for column in flat.indices { addUp(column) }
    linkChildren()
  }

  package var count: Int { frames.count }

  /// The nodes called from a node, in the order in which samples showed them.
  package func children(of node: Int) -> ArraySlice<UInt32> {
    children[childStarts[node]..<childStarts[node + 1]]
  }

  /// The text of a node's frame; empty for the root.
  package func name(of node: Int) -> String {
    node == 0 ? "" : infos[Int(frames[node])].printableName
  }

  /// What is only needed while stacks are being merged.
  private struct Growth {
    var numbers: [String: UInt32] = [:]
    var index: EdgeIndex

    init(expecting count: Int) {
      index = EdgeIndex(expecting: count)
    }
  }

  private mutating func grow(_ view: ProfileView, _ column: Int, _ growth: inout Growth) {
    let frameNumbers = view.nodes.infos.map { number(of: $0, &growth) }
    var sums = Array(repeating: Int64(0), count: count)
    var path: [UInt32] = [0]
    var cursor = view.profile.samples.stacks.makeCursor()
    while cursor.advance() {
      path.removeSubrange(min(cursor.shared + 1, path.count)...)
      let value = view.values.values[cursor.sample]
      guard value != 0 else { continue }
      for position in (path.count - 1)..<max(cursor.depth, path.count - 1) {
        let caller = path[position]
        let nodes = view.nodes.nodes(of: cursor.stack[position])
        path.append(
          nodes.reversed().reduce(caller) { descend(from: $0, frameNumbers[Int($1)], &growth) })
      }
      let leaf = Int(path[path.count - 1])
      if sums.count < count {
        sums.append(contentsOf: repeatElement(0, count: count - sums.count))
      }
      sums[leaf] = sums[leaf].addingSaturating(value)
    }
    flat[column] = sums
  }

  private mutating func number(of info: NodeInfo, _ growth: inout Growth) -> UInt32 {
    let text = info.fullText
    if let known = growth.numbers[text] { return known }
    let number = UInt32(truncatingIfNeeded: infos.count)
    growth.numbers[text] = number
    infos.append(info)
    return number
  }

  private mutating func descend(from caller: UInt32, _ frame: UInt32, _ growth: inout Growth)
    -> UInt32
  {
    let node = growth.index.number(caller, frame) + 1
    if node == count {
      frames.append(frame)
      parents.append(caller)
    }
    return UInt32(truncatingIfNeeded: node)
  }

  /// Completes a profile's columns; children come after their parents, so one pass back suffices.
  private mutating func addUp(_ column: Int) {
    flat[column].append(contentsOf: repeatElement(0, count: count - flat[column].count))
    var sums = flat[column]
    for node in sums.indices.dropFirst().reversed() {
      let parent = Int(parents[node])
      sums[parent] = sums[parent].addingSaturating(sums[node])
    }
    cum[column] = sums
  }

  private mutating func linkChildren() {
    childStarts = Array(repeating: 0, count: count + 1)
    for parent in parents.dropFirst() { childStarts[Int(parent) + 1] += 1 }
    for node in 0..<count { childStarts[node + 1] += childStarts[node] }
    var next = childStarts
    children = Array(repeating: 0, count: count - 1)
    for node in 1..<max(count, 1) {
      let parent = Int(parents[node])
      children[next[parent]] = UInt32(truncatingIfNeeded: node)
      next[parent] += 1
    }
  }
}
