import Rendering

/// A line laid out in rows of a terminal.
package struct LineFrame: Sendable, Equatable {
  /// How a stretch of text looks.
  package enum Style: Sendable {
    case prompt, text, hint
  }

  /// The rows, with escape codes for their looks.
  package private(set) var rows = [""]
  package private(set) var cursorRow = 0
  package private(set) var cursorColumn = 0
  private var hasHint = false
  private let width: Int
  private var column = 0
  /// How many columns each row takes.
  private var widths = [0]

  init(width: Int) {
    self.width = width
  }

  mutating func append(_ text: some Sequence<Character>, as style: Style) {
    let (on, off) = style.codes
    rows[rows.count - 1] += on
    for character in text { append(character) }
    rows[rows.count - 1] += off
  }

  private mutating func append(_ character: Character) {
    // What is recalled or completed may hold anything.
    let shown = SafeText.escaped(String(character))
    let columns = DisplayWidth.columns(of: shown)
    if column + columns > width { startRow() }
    rows[rows.count - 1] += shown
    column += columns
    widths[rows.count - 1] = column
  }

  private mutating func startRow() {
    rows.append("")
    widths.append(0)
    column = 0
  }

  /// The cursor stands at the next character.
  mutating func markCursor() {
    if column >= width { startRow() }
    cursorRow = rows.count - 1
    cursorColumn = column
  }

  /// As much of a hint as the row has room for.
  mutating func append(hint: String) {
    guard !hint.isEmpty, column < width - 1 else { return }
    hasHint = true
    append(DisplayText.clipped(hint, to: width - 1 - column), as: .hint)
  }

  /// Only as many rows as the screen has, with the cursor's among them.
  func clipped(to height: Int) -> LineFrame {
    guard rows.count > height else { return self }
    var result = self
    let first = min(max(0, cursorRow - height + 1), rows.count - height)
    result.rows = Array(rows[first..<(first + height)])
    result.widths = Array(widths[first..<(first + height)])
    result.cursorRow = cursorRow - first
    return result
  }

  /// The same where a terminal has wrapped its rows anew for another width.
  package func wrapped(to width: Int) -> LineFrame {
    var result = self
    let above = widths[..<cursorRow].reduce(0) { $0 + max(1, ($1 + width - 1) / max(1, width)) }
    result.cursorRow = above + cursorColumn / max(1, width)
    return result
  }

  /// The escape codes and text that draw the rows where others stood before.
  package func drawing(over previous: LineFrame?) -> String {
    let up = previous?.cursorRow ?? 0
    let back = rows.count - 1 - cursorRow
    return "\r" + (up > 0 ? "\u{1b}[\(up)A" : "") + "\u{1b}[J" + rows.joined(separator: "\r\n")
      + (back > 0 ? "\u{1b}[\(back)A" : "") + "\r"
      + (cursorColumn > 0 ? "\u{1b}[\(cursorColumn)C" : "")
  }

  /// The codes that move the cursor behind the last row.
  package var leaving: String {
    let down = rows.count - 1 - cursorRow
    return (hasHint ? "\u{1b}[K" : "") + (down > 0 ? "\u{1b}[\(down)B" : "") + "\r\n"
  }
}

extension LineFrame.Style {
  fileprivate var codes: (on: String, off: String) {
    switch self {
    case .prompt: ("\u{1b}[1m", "\u{1b}[0m")
    case .text: ("", "")
    case .hint: ("\u{1b}[2m", "\u{1b}[0m")
    }
  }
}
