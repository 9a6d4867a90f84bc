/// Finds room for small things in the empty corners of a large one.
struct CornerPacking {
  private let size: Size
  private var obstacles: [Box]

  /// Everything of a part's layout that must not be covered.
  init(_ layout: PartLayout) {
    size = layout.size
    obstacles = layout.boxes + layout.routes.compactMap(\.label)
    for route in layout.routes {
      for index in stride(from: 1, to: route.points.count - 2, by: 3) {
        obstacles.append(Box(around: route.points[(index - 1)...(index + 2)]))
      }
    }
  }

  /// The top left corner of a free place for something of this size, which is then taken.
  mutating func place(_ item: Size, gap: Double) -> Point? {
    let (x, y) = (size.width - item.width, size.height - item.height)
    guard x >= 0, y >= 0 else { return nil }
    for corner in [Point(0, 0), Point(x, 0), Point(0, y), Point(x, y)] {
      let box = Box(
        Point(corner.x - gap, corner.y - gap), Size(item.width + 2 * gap, item.height + 2 * gap))
      guard !obstacles.contains(where: box.overlaps) else { continue }
      obstacles.append(Box(corner, item))
      return corner
    }
    return nil
  }
}

extension Box {
  /// The smallest rectangle around some points.
  fileprivate init(around points: ArraySlice<Point>) {
    let first = points.first ?? Point(0, 0)
    var (low, high) = (first, first)
    for point in points {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    self.init(low, Size(high.x - low.x, high.y - low.y))
  }
}
