/// Where the boxes and edges of a graph are.
package struct GraphLayout: Sendable, Equatable {
  package var size: Size
  package var boxes: [Box]
  /// One for each edge, in order.
  package var routes: [Route]

  /// The way of an edge.
  package struct Route: Sendable, Equatable {
    /// Where it starts, and then two control points and an end for each Bézier curve; none for an
    /// edge that is not laid out.
    package var points: [Point] = []
    /// Where its label goes.
    package var label: Box?

    static let none = Route()

    func moved(by offset: Point) -> Route {
      var result = self
      for index in result.points.indices { result.points[index] = points[index] + offset }
      if let label { result.label = Box(label.origin + offset, label.size) }
      return result
    }
  }

  /// Lays a graph out in rows, callers above callees, after Gansner, Koutsofios, North and Vo, "A
  /// technique for drawing directed graphs" (1993), each connected part by itself.
  package init(_ graph: LayoutGraph) {
    let parts = GraphPart.parts(of: graph)
    let layouts = parts.map { PartLayout($0, graph) }
    let places = PartPacking.places(layouts)
    size = .zero
    boxes = graph.nodes.map { Box(Point(0, 0), $0) }
    routes = graph.edges.map { _ in .none }
    for index in parts.indices { add(layouts[index], parts[index], at: places[index]) }
  }

  private mutating func add(_ layout: PartLayout, _ part: GraphPart, at place: Point) {
    size.width = max(size.width, place.x + layout.size.width)
    size.height = max(size.height, place.y + layout.size.height)
    for (node, box) in zip(part.nodes, layout.boxes) {
      boxes[node] = Box(box.origin + place, box.size)
    }
    for (edge, route) in zip(part.edges, layout.routes) { routes[edge] = route.moved(by: place) }
  }
}

/// Distances in points.
enum Spacing {
  /// Between boxes side by side.
  static let betweenNodes = 20.0
  /// Between lines side by side.
  static let betweenLines = 10.0
  /// Between a row of boxes and the row of labels below or above.
  static let betweenRows = 14.0
  /// How much farther apart for lines that go to the side, and how far at most.
  static let slant = 0.08
  static let mostBetweenRows = 48.0
  static let betweenParts = 30.0
  /// Between a line and its label.
  static let besideLabel = 3.0
  /// How far lines may lean over towards their labels.
  static let lean = 6.0
}
