import Drawings
import Testing

struct GraphLayoutTests {
  private static let square = Size(20, 20)

  private func layout(_ count: Int, _ edges: [(Int, Int)]) -> GraphLayout {
    GraphLayout(
      LayoutGraph(
        nodes: Array(repeating: Self.square, count: count),
        edges: edges.map { LayoutGraph.Edge($0.0, $0.1) }))
  }

  private func rows(_ layout: GraphLayout) -> [Int] {
    let heights = Set(layout.boxes.map(\.center.y)).sorted()
    return layout.boxes.compactMap { heights.firstIndex(of: $0.center.y) }
  }

  @Test func `nothing is laid out on nothing`() {
    #expect(layout(0, []).size == Size(0, 0))
  }

  @Test func `a single box fills the picture`() {
    let layout = layout(1, [])
    #expect(layout.size == Self.square)
    #expect(layout.boxes == [Box(Point(0, 0), Self.square)])
  }

  @Test(arguments: [
    ([(0, 1), (1, 2)], [0, 1, 2]),
    // A node stands as near to its neighbours as it can.
    ([(0, 1), (1, 2), (2, 3), (4, 3)], [0, 1, 2, 3, 2]),
    // Going round, the last edge leads up.
    ([(0, 1), (1, 2), (2, 0)], [0, 1, 2]),
    ([(0, 1), (0, 2), (1, 3), (2, 3)], [0, 1, 1, 2]),
  ])
  func `callers stand above callees`(edges: [(Int, Int)], expected: [Int]) {
    #expect(rows(layout(expected.count, edges)) == expected)
  }

  @Test func `a heavy edge is shorter than a light one`() {
    var graph = LayoutGraph(
      nodes: Array(repeating: Self.square, count: 5),
      edges: [(0, 1), (1, 2), (2, 3), (0, 4), (4, 3)].map { LayoutGraph.Edge($0.0, $0.1) })
    graph.edges[3].weight = 10
    #expect(rows(GraphLayout(graph))[4] == 1)
    graph.edges[4].weight = 20
    #expect(rows(GraphLayout(graph))[4] == 2)
  }

  @Test func `edges end at the boxes they join, and at their tops and bottoms`() throws {
    let layout = layout(3, [(0, 1), (0, 2), (1, 0)])
    for (edge, ends) in zip(layout.routes, [(0, 1), (0, 2), (1, 0)]) {
      let (first, last) = (try #require(edge.points.first), try #require(edge.points.last))
      let (source, target) = (layout.boxes[ends.0], layout.boxes[ends.1])
      #expect(first.y == source.top || first.y == source.bottom)
      #expect(last.y == target.top || last.y == target.bottom)
      #expect(source.left < first.x && first.x < source.right)
      #expect(target.left < last.x && last.x < target.right)
      #expect(edge.points.count % 3 == 1)
    }
  }

  @Test func `edges that need not cross do not`() {
    // Two rows in opposite order, and a grid.
    let ladder = layout(8, [(0, 7), (1, 6), (2, 5), (3, 4), (0, 6), (1, 5), (2, 4)])
    #expect(CurveCrossings.count(ladder.routes.map(\.points)) == 0)
    let tree = layout(15, (1..<15).map { (($0 - 1) / 2, $0) })
    #expect(CurveCrossings.count(tree.routes.map(\.points)) == 0)
  }

  @Test func `where edges must cross, they cross once`() {
    let edges = (0..<3).flatMap { source in (3..<6).map { (source, $0) } }
    #expect(CurveCrossings.count(layout(6, edges).routes.map(\.points)) >= 1)
    let pair = layout(4, [(0, 2), (0, 3), (1, 2), (1, 3)])
    #expect(CurveCrossings.count(pair.routes.map(\.points)) == 1)
  }

  @Test func `an edge from a box to itself is a loop beside it`() {
    let layout = layout(1, [(0, 0)])
    #expect(layout.routes[0].points.count == 4)
    #expect(layout.routes[0].points.allSatisfy { $0.x >= layout.boxes[0].right })
    #expect(layout.size.width > 20)
  }

  @Test func `edges to boxes that are not there are left out`() {
    let layout = layout(2, [(0, 2), (-1, 1), (0, 1)])
    #expect(layout.routes.map(\.points.isEmpty) == [true, true, false])
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func `no box lies on another, nor on a label or an edge`(seed: UInt64) {
    let size = Int(seed) * 7
    let layout = GraphLayout(SeededGraph.make(nodes: size, edges: size * 2, seed: seed))
    let boxes = layout.boxes + layout.routes.compactMap(\.label)
    for (index, box) in boxes.enumerated() {
      #expect(boxes[(index + 1)...].allSatisfy { !$0.overlaps(box) }, "seed \(seed)")
      #expect(box.left >= -0.01 && box.right <= layout.size.width + 0.01)
      #expect(box.top >= -0.01 && box.bottom <= layout.size.height + 0.01)
    }
    for route in layout.routes {
      for point in CurvePoints.along(route.points) {
        #expect(!layout.boxes.contains { $0.holds(point) }, "seed \(seed)")
      }
    }
  }

  @Test func `the same graph always looks the same`() {
    let graph = SeededGraph.make(nodes: 40, edges: 90, seed: 9)
    #expect(GraphLayout(graph) == GraphLayout(graph))
  }

  @Test func `a long chain needs no stack`() {
    let count = 5_000
    let layout = layout(count, (1..<count).map { ($0 - 1, $0) })
    #expect(layout.size.width < 30)
    #expect(rows(layout).last == count - 1)
  }
}

extension Box {
  /// Whether a point is inside, by more than a little.
  fileprivate func holds(_ point: Point) -> Bool {
    let slack = 0.1
    return left + slack < point.x && point.x < right - slack && top + slack < point.y
      && point.y < bottom - slack
  }
}
