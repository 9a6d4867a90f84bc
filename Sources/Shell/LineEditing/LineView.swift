/// What a terminal is sent to show a line that is being typed.
struct LineView {
  let prompt: String
  let width: Int

  /// The escape codes and text that draw the line in one row, scrolled so that the cursor shows.
  func drawing(of editor: LineEditor) -> String {
    let prompt = editor.searched.map { "(search) `\($0)': " } ?? self.prompt
    let room = max(8, width - prompt.count - 1)
    let first = max(0, editor.cursor - room)
    let shown = editor.text[first...].prefix(room)
    let column = prompt.count + editor.cursor - first
    return "\r" + prompt + String(shown) + "\u{1b}[K\r" + (column > 0 ? "\u{1b}[\(column)C" : "")
  }

  /// Candidates in columns, to stand below the line.
  func list(_ candidates: [String]) -> String {
    let cell = min((candidates.map(\.count).max() ?? 0) + 2, width)
    let columns = max(1, width / max(1, cell))
    let rows = (candidates.count + columns - 1) / columns
    let lines = (0..<rows).map { row in
      stride(from: row, to: candidates.count, by: rows)
        .map { pad(candidates[$0], cell) }.joined()
    }
    return lines.map { "\r\n" + $0 }.joined() + "\r\n"
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
