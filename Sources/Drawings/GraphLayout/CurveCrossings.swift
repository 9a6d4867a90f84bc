/// Counts where edges of a finished picture cross, whoever laid it out.
package enum CurveCrossings {
  /// A straight piece of a flattened curve.
  private struct Piece {
    var start: Point
    var end: Point
    var edge: Int
    var top: Double { min(start.y, end.y) }
    var bottom: Double { max(start.y, end.y) }
  }

  private static let piecesPerCurve = 8

  /// The number of pairs of edges' pieces that cross; curves are taken as eight straight pieces each.
  ///
  /// Every way is a start and then two control points and an end a curve. Touching does not count, so
  /// edges that meet at a box do not cross there. O(pieces · pieces at the same height).
  package static func count(_ ways: [[Point]]) -> Int {
    let pieces = ways.enumerated().flatMap { flattened($1, edge: $0) }.sorted { $0.top < $1.top }
    var open: [Piece] = []
    var count = 0
    for piece in pieces {
      open.removeAll { $0.bottom < piece.top }
      for other in open where other.edge != piece.edge && crosses(piece, other) { count += 1 }
      open.append(piece)
    }
    return count
  }

  private static func flattened(_ points: [Point], edge: Int) -> [Piece] {
    guard points.count >= 4 else { return [] }
    var pieces: [Piece] = []
    var last = points[0]
    for index in stride(from: 1, to: points.count - 2, by: 3) {
      let curve = Array(points[(index - 1)...(index + 2)])
      for step in 1...piecesPerCurve {
        let share = Double(step) / Double(piecesPerCurve)
        let next = point(curve, at: share)
        pieces.append(Piece(start: last, end: next, edge: edge))
        last = next
      }
    }
    return pieces
  }

  /// A point of a curve, by halving the lines between its four points (de Casteljau).
  private static func point(_ curve: [Point], at share: Double) -> Point {
    var points = curve
    while points.count > 1 {
      points = zip(points, points.dropFirst()).map { first, second in
        Point(
          first.x + (second.x - first.x) * share, first.y + (second.y - first.y) * share)
      }
    }
    return points[0]
  }

  private static func crosses(_ first: Piece, _ second: Piece) -> Bool {
    side(first, second.start) * side(first, second.end) < 0
      && side(second, first.start) * side(second, first.end) < 0
  }

  private static func side(_ piece: Piece, _ point: Point) -> Double {
    (piece.end.x - piece.start.x) * (point.y - piece.start.y)
      - (piece.end.y - piece.start.y) * (point.x - piece.start.x)
  }
}
