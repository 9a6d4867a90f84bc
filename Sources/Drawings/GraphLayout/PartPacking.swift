/// Places for the parts of a graph: small ones in the empty corners of the largest, the rest beside.
enum PartPacking {
  /// The top left corner of each part.
  static func places(_ layouts: [PartLayout]) -> [Point] {
    let areas = layouts.map { $0.size.width * $0.size.height }
    guard let largest = areas.indices.max(by: { areas[$0] < areas[$1] }) else { return [] }
    var corners = CornerPacking(layouts[largest])
    let inner = layouts.indices.map { index in
      index == largest || areas[index] > areas[largest] / 8
        ? nil : corners.place(layouts[index].size, gap: Spacing.betweenNodes)
    }
    let outer = layouts.indices.filter { inner[$0] == nil }
    let shelves = ShelfPacking.places(outer.map { layouts[$0].size }, gap: Spacing.betweenParts)
    var places = Array(repeating: Point(0, 0), count: layouts.count)
    for (index, place) in zip(outer, shelves) { places[index] = place }
    for (index, corner) in inner.enumerated() {
      if let corner { places[index] = places[largest] + corner }
    }
    return places
  }
}
