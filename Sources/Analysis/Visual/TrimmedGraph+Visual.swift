import Profiles

/// How pictures show labels.
package struct TagDisplay: Sendable {
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
    let (nodeCutoff, edgeCutoff) = (nodeCutoff, edgeCutoff)
    droppedNodes = graph.dropNodes(below: nodeCutoff).count
    candidateNodes = graph.listed.count
    let candidates = graph.listed
    addEdges(view, isWhole: droppedNodes == 0, candidates)
    graph.sort(by: .entropy)
    takeTags(limit: trimming.nodeCount) { isWanted in
      guard !view.profile.samples.labels.isEmpty else { return [] }
      let tags = SampleTags(view, display, atLeast: nodeCutoff)
      return TagSums(view, tags, GraphPaths(view, wanted: isWanted))
        .byNode(tags.kinds, count: isWanted.count, above: nodeCutoff)
    }
    let room = room(for: trimming.nodeCount)
    if room < graph.listed.count {
      graph.listed.removeSubrange(room...)
      addEdges(view, isWhole: false, candidates)
      graph.sort(by: .entropy)
    } else if trimming.nodeCount > 0 {
      // Edges that go before nodes are counted are not in the count of dropped ones, in pprof too.
      _ = graph.dropEdges(below: edgeCutoff)
    }
    droppedEdges = graph.dropEdges(below: edgeCutoff)
    graph.removeRedundantEdges()
  }

  /// Adds up the edges over the listed nodes, which are some of the candidates, or over all nodes.
  private mutating func addEdges(
    _ view: ProfileView, isWhole: Bool, _ candidates: [NodeID]
  ) {
    let kept = isWhole ? nil : graph.keptNodes
    let view = view.packing(over: candidates, for: kept, .all)
    graph.addEdges(view, kept: kept)
    graph.addEdgeDivisors(view, kept: kept)
  }

  /// Finds the tags of the listed nodes, of no more than can be shown.
  private mutating func takeTags(limit: Int, _ find: ([Bool]) -> [NodeTags]) {
    var isWanted = Array(repeating: false, count: graph.nodes.count)
    for id in limit > 0 ? graph.listed.prefix(limit) : graph.listed[...] {
      isWanted[id.index] = true
    }
    tags = find(isWanted)
  }

  /// How many of the listed nodes fit in so many places, with their tags.
  private func room(for limit: Int) -> Int {
    guard limit > 0 else { return graph.listed.count }
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
    var cut = TrimmedGraph(whole: CallGraph(nodes: [], listed: [], edges: []))
    cut.takeCutoffs(trimming, of: tree.flatSum)
    let (nodeCutoff, edgeCutoff) = (cut.nodeCutoff, cut.edgeCutoff)
    let dropped = tree.dropPaths(below: nodeCutoff)
    var (graph, paths) = tree.makeGraph()
    graph.sort(by: .entropy)
    self.init(whole: graph)
    (self.nodeCutoff, self.edgeCutoff) = (nodeCutoff, edgeCutoff)
    droppedNodes = dropped
    func findTags(_ isWanted: [Bool]) -> [NodeTags] {
      guard !view.profile.samples.labels.isEmpty else { return [] }
      let tags = SampleTags(view, display, atLeast: nodeCutoff)
      return TagSums(view, tags, TreePaths(tree, wanted: paths))
        .byNode(tags.kinds, count: isWanted.count, above: nodeCutoff)
    }
    takeTags(limit: trimming.nodeCount, findTags)
    let room = room(for: trimming.nodeCount)
    if room < self.graph.listed.count {
      tree.dropEdges(below: edgeCutoff)
      tree.remove(self.graph.listed[room...].map { paths[$0.index] })
      (self.graph, paths) = tree.makeGraph()
      self.graph.sort(by: .entropy)
      takeTags(limit: 0, findTags)
    } else if trimming.nodeCount > 0 {
      _ = self.graph.dropEdges(below: edgeCutoff)
    }
    droppedEdges = self.graph.dropEdges(below: edgeCutoff)
    self.graph.removeRedundantEdges()
  }

  /// Adds up a view as a tree of calls, all of it.
  package init(tree view: ProfileView, _ trimming: Trimming) {
    var (graph, _) = CallTree(view, dropsNegative: trimming.dropsNegative).makeGraph()
    graph.sort(by: trimming.order)
    self.init(whole: graph)
  }
}
