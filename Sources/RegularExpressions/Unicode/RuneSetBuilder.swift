/// Collects ranges in any order; sorting and merging is left to `finish()`.
struct RuneSetBuilder {
  private struct RuneRange {
    var low: UInt32
    var high: UInt32
  }

  private var ranges: [RuneRange] = []
  /// Merging whenever the list has doubled keeps a hostile pattern's memory in bounds.
  private var mergeThreshold = 4096

  mutating func add(_ low: UInt32, _ high: UInt32) {
    if let last = ranges.indices.last, ranges[last].low <= low, low <= ranges[last].high &+ 1 {
      ranges[last].high = max(ranges[last].high, high)
      return
    }
    ranges.append(RuneRange(low: low, high: high))
    if ranges.count > mergeThreshold {
      merge()
      mergeThreshold = max(4096, 2 * ranges.count)
    }
  }

  mutating func add(_ set: RuneSet) {
    for index in stride(from: 0, to: set.bounds.count, by: 2) {
      add(set.bounds[index], set.bounds[index + 1])
    }
  }

  /// Adds a range and everything that differs from it only by case.
  mutating func addFolded(_ low: UInt32, _ high: UInt32) {
    add(low, high)
    for entry in CaseFolding.entries(from: low, through: high) {
      var rune = entry.next
      while rune != entry.rune {
        add(rune, rune)
        rune = CaseFolding.next(after: rune)
      }
    }
  }

  mutating func addFolded(_ set: RuneSet) {
    for index in stride(from: 0, to: set.bounds.count, by: 2) {
      addFolded(set.bounds[index], set.bounds[index + 1])
    }
  }

  mutating func finish() -> RuneSet {
    merge()
    return RuneSet(bounds: ranges.flatMap { [$0.low, $0.high] })
  }

  private mutating func merge() {
    ranges.sort { ($0.low, $1.high) < ($1.low, $0.high) }
    var merged: [RuneRange] = []
    for range in ranges {
      if let last = merged.indices.last, range.low <= merged[last].high &+ 1 {
        merged[last].high = max(merged[last].high, range.high)
      } else {
        merged.append(range)
      }
    }
    ranges = merged
  }
}

extension RuneSet {
  /// This set closed under simple case folding.
  var folded: RuneSet {
    var builder = RuneSetBuilder()
    builder.addFolded(self)
    return builder.finish()
  }
}
