/// Moves items towards what they are joined to, row by row, so that lines get shorter and straighter.
///
/// Within a row the best places for all items together, no nearer to each other than they may be,
/// come from pooling neighbours that want to pass each other (isotonic regression): O(items) a row.
struct Relaxation {
  private let graph: LayeredGraph
  private let extents: ItemExtents
  private let weights: [Double]
  private var places: [Double]
  private var pools: [Pool] = []

  /// Items side by side that move together.
  private struct Pool {
    var sum: Double
    var weight: Double
    var count: Int
    var mean: Double { sum / weight }
  }

  private init(
    _ graph: LayeredGraph, _ extents: ItemExtents, weights: [Double], places: [Double]
  ) {
    self.graph = graph
    self.extents = extents
    self.weights = weights
    self.places = places
  }

  /// Better places than the given ones; `weights` are those of lines at their items.
  static func relaxed(
    _ places: [Double], _ graph: LayeredGraph, _ extents: ItemExtents, weights: [Double]
  ) -> [Double] {
    var relaxation = Relaxation(graph, extents, weights: weights, places: places)
    for round in 0..<Self.rounds {
      for step in graph.rows.indices {
        relaxation.relax(round & 1 == 0 ? step : graph.rows.count - 1 - step)
      }
    }
    return relaxation.places
  }

  private static let rounds = 30

  private mutating func relax(_ row: Int) {
    let items = graph.rows[row]
    pools.removeAll(keepingCapacity: true)
    var offset = 0.0
    for (index, item) in items.enumerated() {
      if index > 0 { offset += extents.distance(items[index - 1], item) }
      let wish = wish(item)
      pool(Pool(sum: (wish.place - offset) * wish.weight, weight: wish.weight, count: 1))
    }
    place(items)
  }

  /// Where an item would be if it were alone in its row.
  private func wish(_ item: Int) -> (place: Double, weight: Double) {
    var (sum, total) = (0.0, 0.0)
    for place in graph.above.range(item) { add(graph.above.item(place)) }
    for place in graph.below.range(item) { add(graph.below.item(place)) }
    return total > 0 ? (sum / total, total) : (places[item], 0.001)

    func add(_ other: Int) {
      // One of the two stands for a line; a box has no weight of its own.
      let weight = max(weights[item], weights[other])
      sum += places[other] * weight
      total += weight
    }
  }

  private mutating func pool(_ pool: Pool) {
    var pool = pool
    while let last = pools.last, last.mean > pool.mean {
      pool.sum += last.sum
      pool.weight += last.weight
      pool.count += last.count
      pools.removeLast()
    }
    pools.append(pool)
  }

  private mutating func place(_ items: [Int]) {
    var next = 0
    var offset = 0.0
    for pool in pools {
      let mean = pool.mean
      for _ in 0..<pool.count {
        if next > 0 { offset += extents.distance(items[next - 1], items[next]) }
        places[items[next]] = mean + offset
        next += 1
      }
    }
  }
}
