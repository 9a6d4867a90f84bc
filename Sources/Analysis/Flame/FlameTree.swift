import Profiles

/// The stacks of one or more profiles merged from their roots on: a node for each path of frames.
///
/// Columns of integers; a node stands after its parent, the root being the first. Building takes
/// O(locations that differ between neighbouring stacks).
package struct FlameTree: Sendable {
  /// What tells frames apart; those of all profiles that read alike are one.
  package let infos: [NodeInfo]
  /// The frame of each node; the root has none and says zero.
  package let frames: [UInt32]
  /// The node that each was called from; the root's is itself.
  package let parents: [UInt32]
  /// Values of samples that end at each node, a column a profile.
  package private(set) var flat: [[Int64]] = []
  /// Values of samples that pass through each node, a column a profile.
  package private(set) var cum: [[Int64]] = []
  /// Where the children of each node begin in `children`.
  private var childStarts: [Int] = []
  private var children: [UInt32] = []

  /// Merges the stacks of all samples that have a value.
  package init(_ views: [ProfileView]) {
    let stacks = MergedStacks(views)
    var growth = stacks.growth()
    self.init(stacks, &growth)
  }

  /// Merges stacks in a way that was chosen before.
  init(_ stacks: MergedStacks, _ growth: inout FlameGrowth) {
    var values: [(flat: [Int64], passed: [Int64])] = []
    for index in stacks.walks.indices {
      stacks.walks[index].run(&growth)
      values.append(growth.takeValues())
    }
    infos = stacks.infos
    frames = growth.frames
    parents = growth.parents
    for column in values { addUp(column.flat, column.passed) }
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

  /// Completes a profile's columns; children come after their parents, so one pass back suffices.
  private mutating func addUp(_ ending: [Int64], _ passed: [Int64]) {
    let missing = repeatElement(Int64(0), count: count - ending.count)
    var sums = ending.indices.map { ending[$0].addingSaturating(passed[$0]) } + missing
    for node in sums.indices.dropFirst().reversed() {
      let parent = Int(parents[node])
      sums[parent] = sums[parent].addingSaturating(sums[node])
    }
    flat.append(ending + missing)
    cum.append(sums)
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
