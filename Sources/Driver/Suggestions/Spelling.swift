/// Words that somebody who mistyped one may have meant.
package enum Spelling {
  private static let most = 3
  /// What is longer is not compared; the time is the product of two lengths.
  private static let longest = 64

  /// The known words nearest to one that is not known, the nearest first; none if all are far.
  package static func nearest(to word: String, among known: [String]) -> [String] {
    let allowed = word.count < 4 ? 1 : 2
    let near = Set(known).compactMap { candidate -> (distance: Int, name: String)? in
      guard let distance = distance(word, candidate, atMost: allowed) else { return nil }
      return (distance, candidate)
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(most).map(\.name)
  }

  /// How many letters have to be added, taken away, replaced or swapped with their neighbour to make
  /// one word of another; nil if more than so many.
  ///
  /// Damerau's distance with Wagner and Fischer's table, of which three rows are kept; O(n·m).
  package static func distance(_ left: String, _ right: String, atMost limit: Int) -> Int? {
    let left = Array(left.utf8.prefix(longest))
    let right = Array(right.utf8.prefix(longest))
    guard abs(left.count - right.count) <= limit else { return nil }
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var cost = min(above[column] + (isSame ? 0 : 1), above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      (before, above) = (above, current)
    }
    return above[right.count] <= limit ? above[right.count] : nil
  }
}
