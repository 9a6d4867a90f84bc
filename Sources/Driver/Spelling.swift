/// Guesses what a misspelt word was meant to be.
enum Spelling {
  /// The known word that is fewest typing mistakes away; nil if that is no plausible mistake.
  static func nearest(to word: String, among known: [String]) -> String? {
    let length = word.utf8.count
    guard length <= 64 else { return nil }
    let candidates = known.map { ($0, distance(Array(word.utf8), Array($0.utf8))) }
    let best = candidates.min { $0.1 < $1.1 }
    guard let best, best.1 <= max(1, length / 3) else { return nil }
    return best.0
  }

  /// Letters to insert, remove, replace or swap with their neighbour (optimal string alignment).
  ///
  /// Takes time and room in proportion to the product of the lengths.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var rows = [Array(0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var cost = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
