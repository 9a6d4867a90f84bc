/// Sorts a row by where its items' neighbours in a row beside it are.
struct RowOrder {
  var usesMedians: Bool
  /// Whether items that belong in the same place change theirs.
  var reversesTies: Bool

  /// Sorts a row, in which items without neighbours stay where they are.
  func sort(_ row: inout [Int], by neighbours: Adjacency, _ positions: inout [Int]) {
    var values: [(value: Double, tie: Int, item: Int)] = []
    values.reserveCapacity(row.count)
    for (index, item) in row.enumerated() {
      guard let value = value(item, neighbours, positions) else { continue }
      values.append((value, reversesTies ? -index : index, item))
    }
    values.sort { $0.value < $1.value || ($0.value == $1.value && $0.tie < $1.tie) }
    var next = 0
    for index in row.indices {
      if !neighbours.range(row[index]).isEmpty {
        row[index] = values[next].item
        next += 1
      }
      positions[row[index]] = index
    }
  }

  private func value(_ item: Int, _ neighbours: Adjacency, _ positions: [Int]) -> Double? {
    let range = neighbours.range(item)
    switch range.count {
    case 0: return nil
    case 1: return Double(positions[neighbours.item(range.lowerBound)])
    default: break
    }
    if usesMedians { return Self.median(neighbours[item].map { positions[$0] }.sorted()) }
    var sum = 0
    for place in range { sum += positions[neighbours.item(place)] }
    return Double(sum) / Double(range.count)
  }

  /// The middle of sorted positions; between two, nearer to the side where they are closer together.
  private static func median(_ sorted: [Int]) -> Double {
    let middle = sorted.count / 2
    if sorted.count % 2 == 1 { return Double(sorted[middle]) }
    let (left, right) = (sorted[middle - 1], sorted[middle])
    let spread = (sorted[middle - 1] - sorted[0], sorted[sorted.count - 1] - sorted[middle])
    guard sorted.count > 2, spread.0 + spread.1 > 0 else { return Double(left + right) / 2 }
    return Double(left * spread.1 + right * spread.0) / Double(spread.0 + spread.1)
  }
}
