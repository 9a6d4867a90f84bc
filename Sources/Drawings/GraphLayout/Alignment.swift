/// Items that are to stand under each other: chains through the rows, each a block.
///
/// Brandes and Köpf, "Fast and simple horizontal coordinate assignment" (2002), algorithms 1 and 2:
/// lines that go straight between two items for edges win over lines that end at a node.
struct Alignment {
  /// The first item of each item's block.
  private(set) var roots: [Int]
  private var next: [Int]
  private let conflicts: Set<Line>

  /// A line between neighbouring rows.
  private struct Line: Hashable {
    var upper: Int
    var lower: Int
  }

  init(_ rows: OrientedRows, nodeCount: Int) {
    roots = Array(rows.positions.indices)
    next = roots
    conflicts = Self.conflicts(rows, nodeCount)
    for row in rows.rows.dropFirst() { align(row, rows) }
  }

  /// Lines that cross a line between two items for edges.
  private static func conflicts(_ rows: OrientedRows, _ nodeCount: Int) -> Set<Line> {
    var conflicts: Set<Line> = []
    for (previous, row) in zip(rows.rows, rows.rows.dropFirst()) {
      var first = 0
      var scanned = 0
      for (index, item) in row.enumerated() {
        let inner = Self.innerNeighbour(of: item, rows, nodeCount)
        guard inner != nil || index == row.count - 1 else { continue }
        let last = inner.map { rows.positions[$0] } ?? previous.count - 1
        for scannedItem in row[scanned...index] {
          for neighbour in rows.neighbours[scannedItem] {
            let position = rows.positions[neighbour]
            let isInner = scannedItem >= nodeCount && neighbour >= nodeCount
            if !isInner, position < first || position > last {
              conflicts.insert(Line(upper: neighbour, lower: scannedItem))
            }
          }
        }
        scanned = index + 1
        first = max(first, last)
      }
    }
    return conflicts
  }

  private static func innerNeighbour(of item: Int, _ rows: OrientedRows, _ nodeCount: Int) -> Int? {
    guard item >= nodeCount else { return nil }
    return rows.neighbours[item].first { $0 >= nodeCount }
  }

  private mutating func align(_ row: [Int], _ rows: OrientedRows) {
    var last = -1
    for item in row {
      let sorted = rows.neighbours[item].sorted { rows.positions[$0] < rows.positions[$1] }
      guard !sorted.isEmpty else { continue }
      for middle in Set([(sorted.count - 1) / 2, sorted.count / 2]).sorted() {
        let neighbour = sorted[middle]
        guard next[item] == item, rows.positions[neighbour] > last,
          !conflicts.contains(Line(upper: neighbour, lower: item))
        else { continue }
        next[neighbour] = item
        roots[item] = roots[neighbour]
        next[item] = roots[item]
        last = rows.positions[neighbour]
      }
    }
  }
}
