package import Rendering
package import Reports
import Units

/// What a terminal is sent to show a flame graph.
package struct FlameView: Sendable {
  package let header: ReportHeader
  package var style: TerminalStyle

  /// Shows values as a report's header says.
  package init(header: ReportHeader, style: TerminalStyle) {
    self.header = header
    self.style = style
  }

  /// The rows of the screen, from the top, none wider than it.
  package func rows(_ state: FlameState) -> [String] {
    let height = max(3, state.size.rows)
    if state.showsHelp { return help(state, height) }
    let body = bodyRows(state, height - 3)
    return [title(state)] + body + Array(repeating: "", count: max(0, height - 3 - body.count))
      + [status(state), hints(state)]
  }

  /// The codes and text that draw the whole screen anew.
  package func drawing(_ state: FlameState) -> String {
    // Behind a row that fills the screen, what is left of it would take its last character away.
    let rows = rows(state)
    let blank = Array(repeating: "", count: max(0, state.size.rows - rows.count))
    return "\u{1b}[H" + (rows + blank).map { "\u{1b}[0m\u{1b}[K" + $0 }.joined(separator: "\r\n")
      + "\u{1b}[0m"
  }

  private func bodyRows(_ state: FlameState, _ room: Int) -> [String] {
    guard let upper = state.upper, let upperLayout = state.upperLayout else {
      return window(state, state.nodes, state.layout, room, isActive: true)
    }
    // Callers get what they need, up to half of the screen; so do callees of what has few.
    let half = max(1, min(upperLayout.rows.count - 1, room / 2))
    let above = window(state, upper, upperLayout, half, isActive: state.isAbove)
    let below = window(state, state.nodes, state.layout, room - half, isActive: !state.isAbove)
    return Array(repeating: "", count: half - above.count) + above.reversed() + below
  }

  /// As many rows as there is room for, with the selected one among them; without the root's.
  private func window(
    _ state: FlameState, _ nodes: FlameNodes, _ layout: FlameLayout, _ room: Int, isActive: Bool
  ) -> [String] {
    let rows = Array(layout.rows.dropFirst())
    let selected = isActive ? (layout.place(of: state.selected)?.row ?? 1) - 1 : 0
    let first = max(0, min(selected - room * 2 / 3, rows.count - room))
    return rows.dropFirst(first).prefix(room).map { boxes in
      row(boxes, nodes, state, isActive: isActive)
    }
  }

  private func row(
    _ boxes: [FlameLayout.Box], _ nodes: FlameNodes, _ state: FlameState, isActive: Bool
  ) -> String {
    var text = ""
    var column = 0
    for box in boxes {
      text += String(repeating: " ", count: max(0, box.start - column))
      let isSelected = isActive && box.node == state.selected
      let paint = FlameColor.paint(
        node: box.node, in: nodes, style, isMatch: state.isMatch(nodes.names[box.node]))
      text +=
        paint.start + (isSelected ? "\u{1b}[7m" : "") + label(nodes.names[box.node], box.width)
      text += "\u{1b}[0m"
      column = box.start + box.width
    }
    return text
  }

  /// A name in a box, whose first column parts it from the one before.
  private func label(_ name: String, _ width: Int) -> String {
    let edge = style.isUnicode ? "▏" : "|"
    guard width > 2 else { return edge + String(repeating: " ", count: width - 1) }
    return edge + DisplayText.padded(ElidedName.fitted(name, to: width - 1), to: width - 1)
  }

  private func title(_ state: FlameState) -> String {
    let total = header.format.text(header.total)
    var words = "\(header.profile.sampleType) \(total)"
    switch state.view {
    case .whole: break
    case .inverted: words += "  from the leaves"
    case .sandwich(let name): words += "  callers and callees of " + name
    }
    if state.zoomed != 0 { words += "  in " + state.current.names[state.zoomed] }
    return bold(DisplayText.clipped(SafeText.escaped(words), to: state.size.columns))
  }

  private func status(_ state: FlameState) -> String {
    let columns = state.size.columns
    if state.isTyping {
      return DisplayText.clipped("/" + SafeText.escaped(state.search), to: columns)
    }
    guard state.selected != 0 else { return "" }
    let nodes = state.current
    let cum = nodes.cum[state.selected]
    let values =
      "\(header.format.text(cum)) \(Percentage(cum, of: header.total).trimmedText)"
      + " flat \(header.format.text(nodes.flat[state.selected]))"
      + (nodes.noise.contains(nodes.names[state.selected]) ? " ~  " : "  ")
    let room = max(8, columns - DisplayWidth.columns(of: values))
    return DisplayText.clipped(
      values + ElidedName.fitted(nodes.names[state.selected], to: room), to: columns)
  }

  private func hints(_ state: FlameState) -> String {
    let columns = state.size.columns
    guard state.search.isEmpty || state.isTyping else {
      let (count, share) = state.matches
      let percent = Percentage(fraction: share).trimmedText
      let matches = count == 1 ? "1 match" : count == 0 ? "no match" : "\(count) matches"
      return dim(
        DisplayText.clipped(
          "\(SafeText.escaped(state.search)): \(matches), \(percent)  n next  esc reset",
          to: columns))
    }
    let all =
      "arrows move  enter zoom  u out  / search  i invert  s sandwich  l list  ? help  q quit"
    let few = "enter zoom / search i s l  ? help q"
    return dim(DisplayText.clipped(all.count <= columns ? all : few, to: columns))
  }

  private func help(_ state: FlameState, _ height: Int) -> [String] {
    let lines =
      [
        "arrows, h j k  move", "enter          zoom to the box", "u, backspace   zoom out",
        "esc, r         show everything again", "/              search; n and N go on",
        "i              from the leaves, or the roots", "s              callers and callees",
        "l              list the source", "home, end      ends of the row", "q              back",
        "", "A box is as wide as what it costs with", "all it calls; the right part of it that",
        "nothing stands below is its own.",
      ] + (state.nodes.isDifference ? Self.differenceHelp : [])
    return lines.prefix(height).map { DisplayText.clipped($0, to: state.size.columns) }
  }

  private static let differenceHelp = [
    "Orange costs more, blue less; grey and ~", "are not told from noise.",
  ]

  private func bold(_ text: String) -> String {
    style.hasColor ? "\u{1b}[1m\(text)\u{1b}[0m" : text
  }

  private func dim(_ text: String) -> String { style.hasColor ? "\u{1b}[2m\(text)\u{1b}[0m" : text }
}
