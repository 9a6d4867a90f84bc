/// How far right the items of a layered graph are.
///
/// Rows begin as narrow as they can be and are then relaxed. On pprof's graphs that is half as wide
/// as the middle of Brandes and Köpf's four placements, whose long straight lines push boxes apart.
enum Coordinates {
  /// The place of each item's line; the leftmost item begins at 0.
  static func places(
    _ graph: LayeredGraph, _ extents: ItemExtents, weights: [Double]
  ) -> [Double] {
    let places = Relaxation.relaxed(packed(graph, extents), graph, extents, weights: weights)
    let start = places.indices.reduce(Double.infinity) { min($0, places[$1] - extents.left[$1]) }
    return places.map { $0 - start }
  }

  /// Rows as narrow as they can be, one centred below the other.
  private static func packed(_ graph: LayeredGraph, _ extents: ItemExtents) -> [Double] {
    var places = Array(repeating: 0.0, count: graph.row.count)
    for row in graph.rows {
      var next = 0.0
      for (index, item) in row.enumerated() {
        if index > 0 { next += extents.distance(row[index - 1], item) }
        places[item] = next
      }
      for item in row { places[item] -= next / 2 }
    }
    return places
  }
}
