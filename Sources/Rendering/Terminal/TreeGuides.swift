/// The lines that lead from a row of a tree to those below it.
struct TreeGuides {
  /// What stands before each row's name.
  let texts: [String]
  private static let deepest = 40

  /// Draws lines for rows of these depths in so many columns, two a level or else one.
  ///
  /// O(rows · depth); where there is no room for all levels, those next to the name are drawn.
  init(depths: [Int], isUnicode: Bool, room: Int) {
    let depths = depths.map { min(max(0, $0), Self.deepest) }
    let signs = isUnicode ? Signs.lines : Signs.letters
    let isNarrow = (depths.max() ?? 0) * 2 > room
    let followed = Self.followed(depths)
    // Which levels above a row have more to come below it.
    var open: [Bool] = []
    texts = depths.indices.map { index in
      let depth = depths[index]
      open.removeSubrange(min(depth, open.count)...)
      while open.count < depth { open.append(false) }
      defer { open.append(followed[index]) }
      guard depth > 0 else { return "" }
      let above = open.dropFirst().map { $0 ? signs.line : " " }
      let joint = followed[index] ? signs.fork : signs.end
      return Self.joined(above + [joint], signs, isNarrow: isNarrow, room)
    }
  }

  private struct Signs {
    let line: String
    let fork: String
    let end: String
    let gap: String

    static let lines = Signs(line: "│", fork: "├", end: "└", gap: " ")
    static let letters = Signs(line: "|", fork: "|", end: "`", gap: "-")
  }

  /// Whether a row of the same depth follows below the same parent.
  private static func followed(_ depths: [Int]) -> [Bool] {
    var followed = Array(repeating: false, count: depths.count)
    var open: [Bool] = []
    for index in depths.indices.reversed() {
      let depth = depths[index]
      while open.count <= depth { open.append(false) }
      followed[index] = open[depth]
      open[depth] = true
      open.removeSubrange((depth + 1)...)
    }
    return followed
  }

  private static func joined(_ levels: [String], _ signs: Signs, isNarrow: Bool, _ room: Int)
    -> String
  {
    let gap = isNarrow ? "" : " "
    let above = levels.dropLast().map { $0 + gap }.joined()
    let text = above + (levels.last ?? "") + (isNarrow ? "" : signs.gap)
    return text.count > room ? "…" + text.suffix(max(1, room - 1)) : text
  }
}
