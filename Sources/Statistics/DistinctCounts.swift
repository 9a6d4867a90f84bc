/// Counts of rows, those that are the same only once: most rows of large profiles have a few events.
struct DistinctCounts {
  /// Each pair of counts, in the order of their first rows.
  private(set) var pairs: [(counts: (base: Double, new: Double), times: Int)] = []
  /// The position of each row's counts among them.
  private(set) var positions: [Int] = []

  init(_ rows: [(base: Double, new: Double)]) {
    var known: [[Double]: Int] = [:]
    for row in rows {
      let position = known[[row.base, row.new]] ?? pairs.count
      if position == pairs.count {
        known[[row.base, row.new]] = position
        pairs.append((row, 0))
      }
      pairs[position].times += 1
      positions.append(position)
    }
  }
}
