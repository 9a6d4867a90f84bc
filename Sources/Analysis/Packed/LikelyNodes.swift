import Profiles

/// The nodes of a view that are likely to weigh more than a share of the whole.
///
/// Edges are wanted over the nodes that weigh enough, and stacks can be packed over these while nodes
/// are added up, but not after. So a few stacks are added up before, each drawn as often as it weighs
/// (systematic sampling with probability proportional to size), and nodes that come near the share
/// there are taken: one too many costs little, one too few another walk.
struct LikelyNodes {
  let nodes: [UInt32]

  /// In smaller profiles another walk costs next to nothing.
  static let fewestStacks = 1 << 16
  /// How many stacks are drawn; of a node of half a hundredth, 164 ± 13.
  private static let draws = 1 << 15
  /// How near to the share nodes have to come.
  private static let nearness = 0.6

  init(_ view: ProfileView, above share: Double) {
    let drawn = Self.drawn(view.values.values)
    let sums = NodeSums(view.nodes, stacks: view.profile.samples.stacks, values: drawn)
    let limit = max(share * Self.nearness * Double(Self.draws), 1)
    let likely = sums.cum.indices.filter { Double(sums.cum[$0]) >= limit }
    nodes = likely.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// How often each sample is drawn.
  private static func drawn(_ values: [Int64]) -> [Int64] {
    let step = values.reduce(0) { $0 + Double($1.magnitude) } / Double(draws)
    var next = step / 2
    var sum = 0.0
    return values.map { value in
      sum += Double(value.magnitude)
      guard sum >= next else { return 0 }
      let times = ((sum - next) / step).rounded(.down) + 1
      next += times * step
      return Int64(exactly: times) ?? 0
    }
  }
}
