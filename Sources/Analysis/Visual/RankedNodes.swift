import Profiles

/// The nodes of a view that weigh enough for a picture, ranked by what they add to one, with the
/// tags of the first of them.
struct RankedNodes: Sendable {
  /// All that they depend on, within one view.
  struct Key: Equatable, Sendable {
    let cutoff: Int64
    let dropsNegative: Bool
    let display: TagDisplay
  }

  /// The nodes, the first ones first.
  let listed: [NodeID]
  /// All edges between them; nil where there are too many to remember.
  private(set) var edges: [Edge]?
  /// The labels' values at each tagged node, by position; empty where no sample has any.
  private(set) var tags: [NodeTags] = []
  /// How many of the first nodes have their tags.
  private var tagged = 0

  /// The most pairs of nodes and tags for which those of all nodes are added up at once.
  private static let mostPairs = 1 << 19
  /// The most edges that are remembered, and the most tags; they take 20 MB.
  private static let mostRemembered = 1 << 17

  /// Ranks the listed nodes of a graph.
  init(_ graph: CallGraph, _ view: ProfileView, isWhole: Bool) {
    var graph = graph
    graph.addEdges(view, isWhole: isWhole, over: graph.listed)
    graph.sort(by: .entropy)
    listed = graph.listed
    edges = graph.edges
  }

  /// As much of it as is worth remembering.
  var remembered: RankedNodes {
    var result = self
    if let edges, edges.count > Self.mostRemembered { result.edges = nil }
    if tags.reduce(0, { $0 + $1.count }) > Self.mostRemembered {
      (result.tags, result.tagged) = ([], 0)
    }
    return result
  }

  /// Adds up the tags of the first so many nodes; of all, if that is little more and they may be
  /// asked for.
  mutating func addTags(_ graph: CallGraph, _ view: ProfileView, _ key: Key, first count: Int) {
    guard tagged < count, !view.profile.samples.labels.isEmpty else { return }
    let found = SampleTags(view, key.display, atLeast: key.cutoff)
    let (pairs, overflow) = found.kinds.count.multipliedReportingOverflow(by: listed.count)
    let takesAll = view.pictureMemo != nil && !overflow && pairs <= Self.mostPairs
    tagged = takesAll ? listed.count : count
    let wanted = graph.marks(of: listed.prefix(tagged))
    tags = TagSums(view, found, GraphPaths(view, wanted: wanted))
      .byNode(found.kinds, count: wanted.count, above: key.cutoff, view.values.overflow)
  }
}

extension CallGraph {
  /// Adds up the edges over the listed nodes, which are some of the candidates, or over all nodes.
  mutating func addEdges(_ view: ProfileView, isWhole: Bool, over candidates: [NodeID]) {
    let kept = isWhole ? nil : keptNodes
    let view = view.packing(over: candidates, for: kept, .all)
    addEdges(view, kept: kept)
    addEdgeDivisors(view, kept: kept)
  }
}
