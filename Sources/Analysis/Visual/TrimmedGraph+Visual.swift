import Profiles

/// How pictures show labels.
package struct TagDisplay: Sendable, Equatable {
  package let units: LabelUnits
  /// The unit that numbers are shown in.
  package let outputUnit: String
  /// Whether only numbers of the key `bytes` are shown.
  let showsBytesOnly: Bool

  /// The key whose numbers need no name beside them.
  static let plainKey = "bytes"

  /// Numbers of these units, shown in another.
  package init(units: LabelUnits, outputUnit: String, showsBytesOnly: Bool = false) {
    self.units = units
    self.outputUnit = outputUnit
    self.showsBytesOnly = showsBytesOnly
  }

  func shows(numbersOf key: String) -> Bool {
    !showsBytesOnly || key == Self.plainKey
  }
}

extension TrimmedGraph {
  /// Cuts the nodes of a view down to what a picture shows.
  ///
  /// Nodes are ranked by what they add to a drawing, those with labels take more room, and residual
  /// edges go where another way leads to the same node.
  package init(
    picture view: ProfileView, _ trimming: Trimming, _ display: TagDisplay, of whole: CallGraph
  ) {
    self.init(whole: whole)
    if trimming.dropsNegative { graph.dropNegative() }
    takeCutoffs(trimming, of: graph.flatSum)
    droppedNodes = graph.dropNodes(below: nodeCutoff).count
    candidateNodes = graph.listed.count
    let edges = rank(view, trimming, display)
    let candidates = graph.listed
    if !limitNodes(trimming).isEmpty {
      graph.addEdges(view, isWhole: false, over: candidates)
      graph.sort(by: .entropy)
    } else {
      if let edges {
        graph.edges = edges
      } else {
        graph.addEdges(view, isWhole: droppedNodes == 0, over: candidates)
      }
      // Edges that go before nodes are counted are not in the count of dropped ones, in pprof too.
      if trimming.nodeCount > 0 { _ = graph.dropEdges(below: edgeCutoff) }
    }
    droppedEdges = graph.dropEdges(below: edgeCutoff)
    graph.removeRedundantEdges()
  }

  /// Ranks the listed nodes, and finds the tags of no more than can be shown; returns the edges
  /// between all of them, if they are known.
  private mutating func rank(
    _ view: ProfileView, _ trimming: Trimming, _ display: TagDisplay
  ) -> [Edge]? {
    let key = RankedNodes.Key(
      cutoff: nodeCutoff, dropsNegative: trimming.dropsNegative, display: display)
    let (unranked, isWhole) = (graph, droppedNodes == 0)
    let wanted = mostShown(trimming.nodeCount)
    func make(_ known: RankedNodes?) -> RankedNodes {
      var nodes = known ?? RankedNodes(unranked, view, isWhole: isWhole)
      nodes.addTags(unranked, view, key, first: wanted)
      return nodes
    }
    let ranked = view.pictureMemo?.nodes(key, make: make) ?? make(nil)
    graph.listed = ranked.listed
    tags = ranked.tags
    return ranked.edges
  }

  /// How many of the listed nodes can be shown at most.
  private func mostShown(_ limit: Int) -> Int {
    limit > 0 ? min(limit, graph.listed.count) : graph.listed.count
  }

  /// Unlists what there is no room for; returns it.
  private mutating func limitNodes(_ trimming: Trimming) -> [NodeID] {
    trimming.nodeCount > 0 ? graph.limitNodes(to: room(for: trimming.nodeCount)) : []
  }

  /// How many of the listed nodes fit in so many places, with their tags.
  private func room(for limit: Int) -> Int {
    var used = 0
    for (index, id) in graph.listed.enumerated() {
      used += 1 + (tags.isEmpty ? 0 : tags[id.index].room)
      if used >= limit { return index + 1 }
    }
    return min(limit, graph.listed.count)
  }
}

extension TrimmedGraph {
  /// Adds up a view as a tree of calls and cuts it down to what a picture shows.
  package init(treePicture view: ProfileView, _ trimming: Trimming, _ display: TagDisplay) {
    var tree = CallTree(view, dropsNegative: trimming.dropsNegative)
    var cut = TrimmedGraph(
      whole: CallGraph(nodes: [], listed: [], edges: [], overflow: tree.overflow))
    cut.takeCutoffs(trimming, of: tree.flatSum)
    let (nodeCutoff, edgeCutoff) = (cut.nodeCutoff, cut.edgeCutoff)
    let dropped = tree.dropPaths(below: nodeCutoff)
    var (graph, paths) = tree.makeGraph()
    graph.sort(by: .entropy)
    self.init(whole: graph)
    (self.nodeCutoff, self.edgeCutoff) = (nodeCutoff, edgeCutoff)
    droppedNodes = dropped
    takeTags(of: tree, paths, view, limit: trimming.nodeCount, display)
    let rest = limitNodes(trimming)
    if !rest.isEmpty {
      tree.dropEdges(below: edgeCutoff)
      tree.remove(rest.map { paths[$0.index] })
      let known = Dictionary(uniqueKeysWithValues: zip(paths, tags))
      (self.graph, paths) = tree.makeGraph()
      self.graph.sort(by: .entropy)
      if !tags.isEmpty { tags = paths.map { known[$0] ?? NodeTags() } }
    } else if trimming.nodeCount > 0 {
      _ = self.graph.dropEdges(below: edgeCutoff)
    }
    droppedEdges = self.graph.dropEdges(below: edgeCutoff)
    self.graph.removeRedundantEdges()
  }

  /// Finds the tags of the listed paths, of no more than can be shown.
  private mutating func takeTags(
    of tree: CallTree, _ paths: [Int32], _ view: ProfileView, limit: Int, _ display: TagDisplay
  ) {
    guard !view.profile.samples.labels.isEmpty else { return }
    let wanted = graph.marks(of: graph.listed.prefix(mostShown(limit)))
    let found = SampleTags(view, display, atLeast: nodeCutoff)
    tags = TagSums(view, found, TreePaths(tree, paths, wanted: wanted))
      .byNode(found.kinds, count: wanted.count, above: nodeCutoff, view.values.overflow)
  }

  /// Adds up a view as a tree of calls, all of it.
  package init(tree view: ProfileView, _ trimming: Trimming) {
    var (graph, _) = CallTree(view, dropsNegative: trimming.dropsNegative).makeGraph()
    graph.sort(by: trimming.order)
    self.init(whole: graph)
  }
}
