/// The curve of one edge, from top to bottom.
struct EdgePath {
  private(set) var points: [Point] = []
  /// How far the edge is at most to the side of each of its items, within the items' rows.
  private(set) var leans: [Double] = []

  /// A straight piece of an edge within the strip of a row.
  private struct Piece {
    var x: Double
    /// Where the piece begins and ends.
    var top: Double
    var bottom: Double
    /// The height at which the edge is at `x`.
    var anchor: Double
    /// How far the edge may be away from `x` at either end when it leads to the right going down,
    /// and when it leads to the left.
    var room: (right: Double, left: Double)
    /// To the right for each point down.
    var slope = 0.0

    /// The larger of the distances from the anchor to the ends.
    var reach: Double { max(anchor - top, bottom - anchor) }

    func point(at y: Double) -> Point { Point(x + slope * (y - anchor), y) }
  }

  init(_ router: Router, _ room: RowRoom, _ chain: [Int]) {
    guard chain.count > 1, let first = chain.first, let last = chain.last else { return }
    var pieces = [Self.start(router, room, first, next: chain[1])]
    for item in chain.dropFirst().dropLast() {
      let row = router.graph.row[item]
      let both = min(room.left[item], room.right[item])
      pieces.append(
        Piece(
          x: router.places[item], top: router.bands.tops[row], bottom: router.bands.bottoms[row],
          anchor: router.bands.middle(row), room: (both, both)))
    }
    pieces.append(Self.end(router, room, last, previous: chain[chain.count - 2]))
    Self.slope(&pieces)
    join(pieces)
    leans = pieces.map { abs($0.slope) * $0.reach }
  }

  private static func start(_ router: Router, _ room: RowRoom, _ node: Int, next: Int) -> Piece {
    let box = router.box(node)
    let x = router.port(node, towards: router.places[next])
    return Piece(
      x: x, top: box.bottom, bottom: router.bands.bottoms[router.graph.row[node]],
      anchor: box.bottom,
      room: (room.right[node] + box.right - x, room.left[node] + x - box.left))
  }

  private static func end(_ router: Router, _ room: RowRoom, _ node: Int, previous: Int) -> Piece {
    let box = router.box(node)
    let x = router.port(node, towards: router.places[previous])
    return Piece(
      x: x, top: router.bands.tops[router.graph.row[node]], bottom: box.top, anchor: box.top,
      room: (room.left[node] + x - box.left, room.right[node] + box.right - x))
  }

  /// No steeper than the straight lines to the pieces before and after, and upright where the edge
  /// turns back.
  private static func slope(_ pieces: inout [Piece]) {
    let secants = zip(pieces, pieces.dropFirst()).map { upper, lower in
      (lower.x - upper.x) / max(1, lower.anchor - upper.anchor)
    }
    for index in pieces.indices {
      let before = index > 0 ? secants[index - 1] : secants[0] * endSlope
      let after = index < secants.count ? secants[index] : secants[secants.count - 1] * endSlope
      guard before * after > 0 else { continue }
      let steepest = min(abs(before), abs(after))
      let reach = pieces[index].reach
      let room = before < 0 ? pieces[index].room.left : pieces[index].room.right
      let limit = reach > 0 ? min(steepest, room / reach) : steepest
      pieces[index].slope = before < 0 ? -limit : limit
    }
  }

  /// How much of the slope of its first piece an edge begins with.
  private static let endSlope = 0.6

  private mutating func join(_ pieces: [Piece]) {
    points.append(pieces[0].point(at: pieces[0].top))
    line(to: pieces[0].point(at: pieces[0].bottom))
    for (upper, lower) in zip(pieces, pieces.dropFirst()) {
      curve(from: upper.slope, to: lower.point(at: lower.top), lower.slope)
      line(to: lower.point(at: lower.bottom))
    }
  }

  private mutating func line(to end: Point) {
    guard let start = points.last, end.y > start.y else { return }
    let third = Point((end.x - start.x) / 3, (end.y - start.y) / 3)
    points += [start + third, Point(end.x - third.x, end.y - third.y), end]
  }

  private mutating func curve(from startSlope: Double, to end: Point, _ endSlope: Double) {
    guard let start = points.last else { return }
    let third = (end.y - start.y) / 3
    points += [
      Point(start.x + startSlope * third, start.y + third),
      Point(end.x - endSlope * third, end.y - third), end,
    ]
  }
}
