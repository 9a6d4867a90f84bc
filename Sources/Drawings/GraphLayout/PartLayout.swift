/// Where the boxes and edges of one connected part of a graph are.
struct PartLayout {
  private(set) var size: Size = .zero
  private(set) var boxes: [Box] = []
  private(set) var routes: [GraphLayout.Route] = []

  init(_ part: GraphPart, _ graph: LayoutGraph) {
    var places: [Int: Int] = [:]
    for (place, node) in part.nodes.enumerated() { places[node] = place }
    let sizes = part.nodes.map { graph.nodes[$0] }
    let edges = part.edges.map { graph.edges[$0] }
    let ends = edges.map { edge in
      RankEdge(
        source: places[edge.source] ?? 0, target: places[edge.target] ?? 0,
        length: max(1, min(edge.length, Self.longestLength)),
        weight: max(1, min(edge.weight, Self.largestWeight)))
    }
    lay(sizes, edges, ends)
  }

  /// Longer and heavier edges than these say nothing more.
  private static let longestLength = 10
  private static let largestWeight = 1_000

  private mutating func lay(_ sizes: [Size], _ edges: [LayoutGraph.Edge], _ ends: [RankEdge]) {
    // An edge from a box to itself is no matter of rows.
    let between = ends.indices.filter { ends[$0].source != ends[$0].target }
    let directed = Self.acyclic(count: sizes.count, between.map { ends[$0] })
    let ranks = NetworkSimplex.ranks(count: sizes.count, directed.edges)
    let ordered = CrossingReduction.ordered(LayeredGraph(ranks: ranks, edges: directed.edges))
    let layered = ordered.doubled()
    let labels = zip(LabelRows.positions(layered), between).map { position, edge in
      EdgeLabel(position: position, size: edges[edge].label)
    }
    let extents = ItemExtents(
      layered, nodes: sizes, labels: labels, loops: Self.loopRoom(sizes.count, edges, ends))
    let places = Coordinates.places(
      layered, extents, weights: Self.weights(layered, directed.edges))
    let router = Router(
      graph: layered, extents: extents, bands: RowBands(layered, extents, places: places),
      places: places)
    boxes = sizes.indices.map(router.box)
    routes = ends.indices.map {
      ends[$0].source == ends[$0].target
        ? Self.loop(boxes[ends[$0].source], edges[$0].label) : .none
    }
    let found = router.routes(labels: labels, isReversed: directed.isReversed)
    for (index, route) in zip(between, found) { routes[index] = route }
    size = bounds
  }

  private static func acyclic(
    count: Int, _ edges: [RankEdge]
  ) -> (edges: [RankEdge], isReversed: [Bool]) {
    let isReversed = CycleBreaking.reversals(count: count, edges)
    var directed = edges
    for index in edges.indices where isReversed[index] {
      directed[index].source = edges[index].target
      directed[index].target = edges[index].source
    }
    return (directed, isReversed)
  }

  /// How strongly lines pull, at each item that stands for one.
  private static func weights(_ graph: LayeredGraph, _ edges: [RankEdge]) -> [Double] {
    var weights = Array(repeating: 0.0, count: graph.row.count)
    for (chain, edge) in zip(graph.chains, edges) {
      for item in chain.dropFirst().dropLast() { weights[item] = 1 + Double(edge.weight) / 8 }
    }
    return weights
  }

  /// What each box needs at its right for edges to itself.
  private static func loopRoom(
    _ count: Int, _ edges: [LayoutGraph.Edge], _ ends: [RankEdge]
  ) -> [Double] {
    var room = Array(repeating: 0.0, count: count)
    for (edge, ends) in zip(edges, ends) where ends.source == ends.target {
      room[ends.source] = max(room[ends.source], Spacing.betweenNodes + edge.label.width)
    }
    return room
  }

  private static func loop(_ box: Box, _ label: Size) -> GraphLayout.Route {
    let (x, y) = (box.right, box.center.y)
    let reach = Spacing.betweenNodes
    return GraphLayout.Route(
      points: [
        Point(x, y - 4), Point(x + reach, y - 12), Point(x + reach, y + 12), Point(x, y + 4),
      ],
      label: label == .zero ? nil : Box(Point(x + reach, y - label.height / 2), label))
  }

  private var bounds: Size {
    var size = Size.zero
    for box in boxes + routes.compactMap(\.label) {
      size.width = max(size.width, box.right)
      size.height = max(size.height, box.bottom)
    }
    for point in routes.lazy.flatMap(\.points) { size.width = max(size.width, point.x) }
    return size
  }
}
