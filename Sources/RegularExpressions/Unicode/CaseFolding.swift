/// Unicode's simple case folding, as orbits: K → k → K (the Kelvin sign) → K.
enum CaseFolding {
  struct Entry: Sendable {
    let rune: UInt32
    let next: UInt32
  }

  /// All code points that have others in their orbit, in order.
  private static let table: [Entry] = makeTable()

  /// The next larger code point of the orbit, or its smallest; the code point itself if alone.
  static func next(after rune: UInt32) -> UInt32 {
    let index = firstIndex(notBelow: rune)
    guard index < table.count, table[index].rune == rune else { return rune }
    return table[index].next
  }

  /// The smallest code point of an orbit.
  static func smallest(of rune: UInt32) -> UInt32 {
    var result = rune
    var other = next(after: rune)
    while other != rune {
      result = min(result, other)
      other = next(after: other)
    }
    return result
  }

  static func entries(from low: UInt32, through high: UInt32) -> ArraySlice<Entry> {
    let start = firstIndex(notBelow: low)
    let end = firstIndex(notBelow: high &+ 1)
    return table[start..<max(start, end)]
  }

  private static func firstIndex(notBelow rune: UInt32) -> Int {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].rune < rune {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private static func makeTable() -> [Entry] {
    var entries: [Entry] = []
    for series in UnicodeData.foldSeries.split(separator: " ") {
      let fields = series.split(separator: ",").compactMap { UInt32($0, radix: 16) }
      guard fields.count >= 2 else { continue }
      let count = fields.count > 2 ? fields[2] : 1
      let step = fields.count > 3 ? fields[3] : 1
      for index in 0..<count {
        entries.append(Entry(rune: fields[0] + index * step, next: fields[1] + index * step))
      }
    }
    return entries.sorted { $0.rune < $1.rune }
  }
}
