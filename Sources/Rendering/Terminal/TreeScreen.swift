import Reports

/// A tree of frames with guides from callers to callees, or the other way.
struct TreeScreen {
  let screen: Screen

  func lines(_ tree: FrameTree) -> [String] {
    let digits = max(2, String(tree.rows.count).utf8.count)
    let numbered = rows(tree, room: screen.width - digits - 1).enumerated().map { index, row in
      screen.paint(DisplayText.indented(String(index + 1), to: digits), .dim) + " " + row
    }
    var lines = screen.headerLines + [heading(digits)] + numbered
    if tree.hidden > 0 {
      lines.append(
        screen.paint(
          DisplayText.clipped(
            "\(tree.hidden) lighter paths are not shown; nodefraction=0 shows more",
            to: screen.width), .dim))
    }
    return lines
  }

  private func heading(_ digits: Int) -> String {
    let number = DisplayText.indented("#", to: digits) + " "
    let text = (screen.isNarrow ? "" : "      flat ") + "       cum   cum%"
    let bar = screen.barWidth > 0 ? String(repeating: " ", count: screen.barWidth + 1) : ""
    return screen.paint(number + text + bar + "  name", .bold)
  }

  /// The rows, in so many columns.
  func rows(_ tree: FrameTree, room: Int) -> [String] {
    let guides = TreeGuides(depths: tree.rows.map(\.depth), isUnicode: style.isUnicode)
    return tree.rows.indices.map { index in line(tree.rows[index], guides.text(index), room) }
  }

  private var style: TerminalStyle { screen.style }

  private func line(_ row: FrameTree.Row, _ guide: String, _ width: Int) -> String {
    var cells = [screen.value(row.cum), screen.share(row.cum)]
    if !screen.isNarrow { cells.insert(screen.value(row.flat), at: 0) }
    let bar = screen.bar(flat: row.flat, cum: row.cum)
    let used = 17 + (screen.isNarrow ? 0 : 11) + (screen.barWidth > 0 ? screen.barWidth + 1 : 0) + 2
    let room = max(8, width - used)
    // Deep paths would leave no room for names.
    let indent = DisplayText.clipped(guide, to: room / 2)
    let name = ElidedName.fitted(
      row.name, to: max(8, room - DisplayWidth.columns(of: indent)))
    return cells.joined(separator: " ") + bar + "  " + screen.paint(indent, .dim) + name
  }
}

/// The lines that lead from a row of a tree to those below it.
struct TreeGuides {
  private let depths: [Int]
  private let isUnicode: Bool
  /// Whether a row of the same depth follows below the same parent.
  private let hasNext: [Bool]
  private static let deepest = 40

  init(depths: [Int], isUnicode: Bool) {
    self.depths = depths
    self.isUnicode = isUnicode
    var hasNext = Array(repeating: false, count: depths.count)
    var open: [Bool] = []
    for index in depths.indices.reversed() {
      let depth = min(max(0, depths[index]), Self.deepest)
      while open.count <= depth { open.append(false) }
      hasNext[index] = open[depth]
      open[depth] = true
      open.removeSubrange((depth + 1)...)
    }
    self.hasNext = hasNext
  }

  /// A row's own joint; what is above it is only blanks, as one line seldom crosses another.
  func text(_ index: Int) -> String {
    let depth = min(max(0, depths[index]), Self.deepest)
    guard depth > 0 else { return "" }
    let joint = isUnicode ? (hasNext[index] ? "├ " : "└ ") : (hasNext[index] ? "|-" : "`-")
    return String(repeating: " ", count: (depth - 1) * 2) + joint
  }
}
