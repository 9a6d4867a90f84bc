/// The curve of one edge, from top to bottom.
struct EdgePath {
  private(set) var points: [Point] = []

  /// A straight piece of an edge within the strip of a row.
  private struct Piece {
    var x: Double
    /// Where the piece begins and ends.
    var top: Double
    var bottom: Double
    /// The height at which the edge is at `x`.
    var anchor: Double
    /// How far the edge may be away from `x` at either end.
    var room: Double
    /// To the right for each point down.
    var slope = 0.0

    func point(at y: Double) -> Point { Point(x + slope * (y - anchor), y) }
  }

  init(_ router: Router, _ room: RowRoom, _ chain: [Int]) {
    guard chain.count > 1, let first = chain.first, let last = chain.last else { return }
    var pieces = [Self.start(router, room, first, next: chain[1])]
    for item in chain.dropFirst().dropLast() {
      let row = router.graph.row[item]
      pieces.append(
        Piece(
          x: router.places[item], top: router.bands.tops[row], bottom: router.bands.bottoms[row],
          anchor: router.bands.middle(row), room: min(room.left[item], room.right[item])))
    }
    pieces.append(Self.end(router, room, last, previous: chain[chain.count - 2]))
    Self.slope(&pieces)
    join(pieces)
  }

  private static func start(_ router: Router, _ room: RowRoom, _ node: Int, next: Int) -> Piece {
    let bottom = router.box(node).bottom
    return Piece(
      x: router.port(node, towards: router.places[next]), top: bottom,
      bottom: router.bands.bottoms[router.graph.row[node]], anchor: bottom,
      room: min(room.left[node], room.right[node]))
  }

  private static func end(_ router: Router, _ room: RowRoom, _ node: Int, previous: Int) -> Piece {
    let top = router.box(node).top
    return Piece(
      x: router.port(node, towards: router.places[previous]),
      top: router.bands.tops[router.graph.row[node]], bottom: top, anchor: top,
      room: min(room.left[node], room.right[node]))
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
      let reach = max(
        pieces[index].anchor - pieces[index].top,
        pieces[index].bottom - pieces[index].anchor)
      let limit = reach > 0 ? min(steepest, pieces[index].room / reach) : steepest
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
