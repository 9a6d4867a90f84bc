import Reports

/// A tree of frames with guides from callers to callees, or the other way.
struct TreeScreen {
  let screen: Screen

  func lines(_ tree: FrameTree) -> [String] {
    let digits = max(2, String(tree.rows.count).utf8.count)
    let numbered = rows(tree, room: screen.width - digits - 1).enumerated().map { index, row in
      screen.paint(DisplayText.indented(String(index + 1), to: digits), .dim) + " " + row
    }
    return screen.headerLines + [heading(digits)] + numbered + rest(tree)
  }

  /// What is not shown, and how to see it.
  private func rest(_ tree: FrameTree) -> [String] {
    guard tree.hidden > 0 else { return [] }
    let isOne = tree.hidden == 1
    let count = isOne ? "1 lighter path is" : "\(tree.hidden) lighter paths are"
    return screen.remark("\(count) not shown", "nodefraction=0 shows more")
  }

  private func heading(_ digits: Int) -> String {
    let number = DisplayText.indented("#", to: digits) + " "
    let text = (screen.isNarrow ? "" : "      flat ") + "       cum   cum%"
    let bar = screen.barWidth > 0 ? String(repeating: " ", count: screen.barWidth + 1) : ""
    return screen.paint(number + text + bar + "  name", .bold)
  }

  /// The rows, in so many columns.
  func rows(_ tree: FrameTree, room: Int) -> [String] {
    let used =
      17 + (screen.isNarrow ? 0 : 11) + (screen.barWidth > 0 ? screen.barWidth + 1 : 0) + 2
    let space = max(8, room - used)
    // Deep paths would leave no room for names.
    let guides = TreeGuides(
      depths: tree.rows.map(\.depth), isUnicode: screen.style.isUnicode,
      room: space / (screen.isNarrow ? 3 : 2))
    return tree.rows.indices.map { index in line(tree.rows[index], guides.texts[index], space) }
  }

  private func line(_ row: FrameTree.Row, _ guide: String, _ room: Int) -> String {
    var cells = [screen.value(row.cum), screen.share(row.cum)]
    if !screen.isNarrow { cells.insert(screen.value(row.flat), at: 0) }
    let bar = screen.bar(flat: row.flat, cum: row.cum)
    let name = ElidedName.fitted(
      row.name, to: max(8, room - DisplayWidth.columns(of: guide)))
    return cells.joined(separator: " ") + bar + "  " + screen.paint(guide, .dim) + name
  }
}
