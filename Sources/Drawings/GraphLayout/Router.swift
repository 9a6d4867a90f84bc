/// Draws edges along their items, around the boxes.
///
/// Between rows an edge is a cubic curve, within the strip of a row a straight piece as steep as its
/// neighbours there leave room for; slopes are those of a monotone interpolation (Fritsch and
/// Carlson, 1980), so that curves never swing out.
struct Router {
  let graph: LayeredGraph
  let extents: ItemExtents
  let bands: RowBands
  let places: [Double]

  /// Where a node's box is.
  func box(_ node: Int) -> Box {
    Box(
      center: Point(places[node], bands.middle(graph.row[node])),
      size: Size(extents.left[node] + extents.right[node], extents.height[node]))
  }

  /// The ways of all edges, from their sources to their targets.
  func routes(labels: [EdgeLabel], isReversed: [Bool]) -> [GraphLayout.Route] {
    let room = RowRoom(graph: graph, extents: extents, places: places)
    return graph.chains.indices.map { index in
      let path = EdgePath(self, room, graph.chains[index])
      let points = isReversed[index] ? path.points.reversed() : path.points
      let (label, item) = (labels[index], graph.chains[index][labels[index].position])
      guard label.size != .zero else { return GraphLayout.Route(points: points) }
      let beside = places[item] + Spacing.besideLabel + path.leans[label.position]
      let top = bands.middle(graph.row[item]) - label.size.height / 2
      let box = Box(Point(beside, top), label.size)
      return GraphLayout.Route(points: points, label: box)
    }
  }

  /// Where on a box an edge ends that comes from, or goes to, some place: the farther away, the
  /// nearer to the corner, so that edges do not cross where they end.
  func port(_ node: Int, towards place: Double) -> Double {
    let reach = extents.right[node] * 0.75
    let distance = place - places[node]
    guard reach > 0 else { return places[node] }
    return places[node] + distance * reach / (reach + abs(distance))
  }
}
