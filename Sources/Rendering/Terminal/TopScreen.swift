import Reports

/// A table of nodes with the numbers by which later commands can name its rows.
struct TopScreen {
  let screen: Screen

  func lines(_ table: TopTable) -> [String] {
    screen.headerLines + rows(table) + screen.selectionLines()
  }

  /// The heading and the rows.
  func rows(_ table: TopTable) -> [String] {
    let digits = max(2, String(table.rows.count).utf8.count)
    let largest = table.rows.map(\.flat.magnitude).max() ?? 0
    return [heading(digits)]
      + table.rows.enumerated().map { index, row in
        line(row, number: index + 1, digits: digits, largest: largest)
      }
  }

  private func heading(_ digits: Int) -> String {
    var text = DisplayText.indented("#", to: digits) + "       flat  flat%"
    if !screen.isNarrow { text += "        cum   cum%" }
    if screen.barWidth > 0 { text += String(repeating: " ", count: screen.barWidth + 1) }
    return screen.paint(text + "  name", .bold)
  }

  private func line(_ row: TopTable.Row, number: Int, digits: Int, largest: UInt64) -> String {
    let isLargest = largest > 0 && row.flat.magnitude == largest
    var cells = [
      screen.paint(DisplayText.indented(String(number), to: digits), .dim),
      screen.value(row.flat, isLargest: isLargest), screen.share(row.flatPart),
    ]
    var used = digits + 1 + 10 + 1 + 6
    if !screen.isNarrow {
      cells += [screen.value(row.cum), screen.share(row.cumPart)]
      used += 1 + 10 + 1 + 6
    }
    let bar = screen.bar(flat: row.flatPart, cum: row.cumPart)
    if screen.barWidth > 0 { used += screen.barWidth + 1 }
    let mark = TopText.mark(row.inlining)
    let room = screen.width - used - 2
    let name = ElidedName.fitted(row.name, to: max(8, room))
    let isRoomy = DisplayWidth.columns(of: name) + mark.count <= room
    return cells.joined(separator: " ") + bar + "  " + name
      + (isRoomy ? screen.paint(mark, .dim) : "")
  }
}
