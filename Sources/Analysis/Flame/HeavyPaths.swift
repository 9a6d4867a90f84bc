/// The paths of two sides' stacks, without those that are surely not among the heaviest.
///
/// Large profiles have thousands of times more paths than anyone looks at. Of those, only what may
/// be among the heaviest gets a node: a first pass bounds what each path costs (`PathSketch`), a
/// second one grows a tree of the paths whose bound is high enough. That no other path is heavier
/// is checked, and if need be more are let in, so that the answer is exact.
package struct HeavyPaths: Sendable {
  /// Flat and cum of each node.
  package typealias Side = (flat: [Int64], cum: [Int64])

  /// The paths; all of the heaviest and perhaps some more.
  package let tree: FlameTree
  package let new: Side
  /// What they cost on the other side, where there is one.
  package let old: Side?
  /// The larger of both sides' cum, without its sign.
  package let weights: [UInt64]
  /// What a path has to weigh to be among the heaviest.
  package private(set) var cutoff: UInt64 = 0
  /// How many paths there are, with the one without frames.
  package private(set) var pathCount: Int

  /// How many paths are wanted.
  package struct Limit: Sendable {
    /// At most so many are among the heaviest; those that weigh the same stand or fall together.
    package var most: Int
    /// So many nodes are less work than looking for those that matter.
    package var few = 1 << 19
    /// How many bits tell the cells of a sketch apart; fewer only cost time.
    package var bits = 22

    /// Nodes for about so many paths, or somewhat more.
    package init(_ most: Int) {
      self.most = most
    }
  }

  /// Merges the stacks of both sides; values of several profiles are their mean.
  ///
  /// All paths are wanted without a limit. Neighbouring frames that are equal are one if asked for.
  package init(
    new: [ProfileView], old: [ProfileView], heaviest limit: Limit?, joining: Bool = false
  ) {
    let stacks = MergedStacks(new + old, joining: joining)
    let isSketchable = limit != nil && stacks.areSumsExact
    let few = limit.map { max($0.few, $0.most) } ?? .max
    var growth = stacks.growth(atMost: isSketchable ? few : .max)
    let tree = FlameTree(stacks, &growth)
    if let limit, growth.isDone {
      self.init(stacks, newCount: new.count, limit)
    } else {
      self.init(tree, newCount: new.count)
      cutoff = limit.flatMap { Self.cutoff(weights, $0.most) } ?? 0
    }
  }

  private init(_ tree: FlameTree, newCount: Int) {
    self.tree = tree
    let oldFlat = tree.flat.dropFirst(newCount)
    new = (
      Self.mean(tree.flat.prefix(newCount), tree.count),
      Self.mean(tree.cum.prefix(newCount), tree.count)
    )
    old =
      oldFlat.isEmpty
      ? nil
      : (Self.mean(oldFlat, tree.count), Self.mean(tree.cum.dropFirst(newCount), tree.count))
    let (new, old) = (new, old)
    weights = new.cum.indices.map { max(new.cum[$0].magnitude, old?.cum[$0].magnitude ?? 0) }
    pathCount = tree.count
  }

  /// Looks for the heaviest among more paths than should have a node each.
  private init(_ stacks: MergedStacks, newCount: Int, _ limit: Limit) {
    let most = limit.most
    var sketch = Self.sketch(stacks, newCount, bits: limit.bits)
    let pathCount = sketch.pathCount() + 1
    var least = sketch.estimate(rank: most) / 2
    while true {
      var growth = stacks.growth(sieve: .init(sketch: sketch, least: least))
      self.init(FlameTree(stacks, &growth), newCount: newCount)
      // A path that was not let in weighs less than `least`.
      if let cutoff = Self.cutoff(weights, most), Double(cutoff) > least || least == 0 {
        self.cutoff = cutoff
        self.pathCount = pathCount
        return
      }
      least = least < 1 ? 0 : least / 4
    }
  }
}

extension HeavyPaths {
  private static func sketch(_ stacks: MergedStacks, _ newCount: Int, bits: Int)
    -> PathSketch
  {
    let weights = stacks.walks.indices.map { column in
      1 / Double(column < newCount ? newCount : stacks.walks.count - newCount)
    }
    let total = zip(stacks.walks, weights).reduce(0) { $0 + $1.0.total * $1.1 }
    var sketch = PathSketch(total: total, bits: bits, joining: stacks.isJoining)
    for (walk, weight) in zip(stacks.walks, weights) {
      sketch.weigh(weight)
      walk.run(&sketch)
    }
    return sketch
  }

  /// The weight that only so many nodes reach; nil where there are no more nodes than that.
  private static func cutoff(_ weights: [UInt64], _ most: Int) -> UInt64? {
    guard weights.count > most else { return nil }
    return weights.sorted(by: >)[most] &+ 1
  }

  private static func mean(_ columns: ArraySlice<[Int64]>, _ count: Int) -> [Int64] {
    if columns.count == 1, let only = columns.first { return only }
    return (0..<count).map { node in
      let sum = columns.reduce(Int64(0)) { $0.addingSaturating($1[node]) }
      return sum / Int64(max(1, columns.count))
    }
  }
}
