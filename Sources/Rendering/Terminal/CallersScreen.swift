import Reports

/// Nodes between their callers, above, and their callees, below.
struct CallersScreen {
  let screen: Screen

  func lines(_ table: CallerTable) -> [String] {
    screen.headerLines + table.entries.enumerated().flatMap { entry($0.offset + 1, $0.element) }
      + screen.selectionLines(matching: table.entries.count)
  }

  private func entry(_ number: Int, _ entry: CallerTable.Entry) -> [String] {
    let rule = String(repeating: screen.style.isUnicode ? "─" : "-", count: screen.width)
    let (caller, callee) = screen.style.isUnicode ? ("↓", "→") : ("v", ">")
    return [screen.paint(rule, .dim)]
      + entry.callers.map { neighbour($0, of: entry.node.cumPart, arrow: caller) }
      + [node(number, entry.node)]
      + entry.callees.map { neighbour($0, of: entry.node.cumPart, arrow: callee) }
  }

  private func node(_ number: Int, _ row: TopTable.Row) -> String {
    var cells = [screen.value(row.flat), screen.share(row.flatPart)]
    if !screen.isNarrow { cells += [screen.value(row.cum), screen.share(row.cumPart)] }
    let prefix = "\(number) "
    let used = (screen.isNarrow ? 17 : 35) + 2 + prefix.utf8.count
    let name = ElidedName.fitted(row.name, to: max(8, screen.width - used))
    return cells.joined(separator: " ") + "  " + screen.paint(prefix, .dim)
      + screen.paint(name, .bold)
  }

  private func neighbour(_ neighbour: CallerTable.Neighbour, of whole: Int64, arrow: String)
    -> String
  {
    let part = whole == 0 ? 0 : Double(neighbour.part) / Double(whole)
    let percent = "\(Int(exactly: (min(9.99, part.magnitude) * 100).rounded()) ?? 0)%"
    let blank = screen.isNarrow ? 0 : 18
    let share = screen.paint(DisplayText.indented(percent, to: 6), TerminalPaint.heat(part))
    let name = ElidedName.fitted(neighbour.name, to: max(8, screen.width - blank - 17 - 5))
    return String(repeating: " ", count: blank) + screen.value(neighbour.weight) + " " + share
      + "   " + screen.paint(arrow, .dim) + " " + name
  }
}
