/// Exchanges items side by side wherever lines then cross less often.
struct RowExchange {
  /// Sorted positions of neighbours, one item's after the other's.
  private var above = Ends()
  private var below = Ends()

  /// Passes over a row until no exchange helps; says whether any did.
  mutating func improve(_ graph: inout LayeredGraph, _ row: Int, _ positions: inout [Int]) -> Bool {
    guard graph.rows[row].count > 1 else { return false }
    above.collect(graph.rows[row], graph.above, positions)
    below.collect(graph.rows[row], graph.below, positions)
    // Where in the collected ends each place's item is.
    var places = Array(graph.rows[row].indices)
    var isBetter = false
    var improves = true
    var remaining = Self.passes
    while improves, remaining > 0 {
      improves = pass(&places)
      isBetter = isBetter || improves
      remaining -= 1
    }
    if isBetter {
      graph.rows[row] = places.map { graph.rows[row][$0] }
      for (position, item) in graph.rows[row].enumerated() { positions[item] = position }
    }
    return isBetter
  }

  private static let passes = 10

  private func pass(_ places: inout [Int]) -> Bool {
    var improves = false
    for index in 1..<places.count {
      let (left, right) = (places[index - 1], places[index])
      if gain(left, right) > 0 {
        places.swapAt(index - 1, index)
        improves = true
      }
    }
    return improves
  }

  /// How many crossings fewer there are with the two exchanged.
  private func gain(_ left: Int, _ right: Int) -> Int {
    above.gain(left, right) + below.gain(left, right)
  }

  /// Sorted positions of the items of a row's neighbours.
  private struct Ends {
    private var starts: [Int] = []
    private var ends: [Int] = []

    mutating func collect(_ row: [Int], _ neighbours: Adjacency, _ positions: [Int]) {
      starts.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      for item in row {
        starts.append(ends.count)
        for place in neighbours.range(item) { insert(positions[neighbours.item(place)]) }
      }
      starts.append(ends.count)
    }

    private mutating func insert(_ end: Int) {
      var place = ends.count
      ends.append(end)
      let first = starts[starts.count - 1]
      while place > first, ends[place - 1] > end {
        ends[place] = ends[place - 1]
        place -= 1
      }
      ends[place] = end
    }

    /// Crossings of two items' lines in this order, less those in the other.
    func gain(_ left: Int, _ right: Int) -> Int {
      var gain = 0
      for first in ends[starts[left]..<starts[left + 1]] {
        for second in ends[starts[right]..<starts[right + 1]] {
          gain += (first > second ? 1 : 0) - (first < second ? 1 : 0)
        }
      }
      return gain
    }
  }
}
