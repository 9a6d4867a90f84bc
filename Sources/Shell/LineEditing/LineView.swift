package import Rendering

/// What a terminal is sent to show a line that is being typed.
package struct LineView {
  package let prompt: String
  package var size: TerminalSize

  /// Shows lines behind a prompt, on a screen of this size.
  package init(prompt: String, size: TerminalSize) {
    self.prompt = prompt
    self.size = size
  }

  /// The rows a line takes, and where the cursor stands in them.
  package func frame(of editor: LineEditor) -> LineFrame {
    let prompt =
      editor.searched.map { "(\(editor.hasFailed ? "failed " : "")search) `\($0)': " }
      ?? self.prompt
    var frame = LineFrame(width: max(2, size.columns))
    frame.append(prompt, as: .prompt)
    frame.append(editor.text[..<editor.cursor], as: .text)
    frame.markCursor()
    frame.append(editor.text[editor.cursor...], as: .text)
    // A hint that wrapped would make the line jump with every key.
    frame.append(hint: editor.hint)
    return frame.clipped(to: max(1, size.rows))
  }

  /// Candidates in columns, to stand below the line; those that do not fit are counted.
  package func list(_ candidates: [String]) -> String {
    let width = max(2, size.columns)
    let shown = candidates.map { DisplayText.clipped($0, to: width - 1) }
    let cell = min((shown.map(DisplayWidth.columns(of:)).max() ?? 0) + 2, width)
    let columns = max(1, width / cell)
    let room = max(1, size.rows - 4)
    let rows = min(room, (shown.count + columns - 1) / columns)
    let fitting = shown.prefix(rows * columns)
    let lines = (0..<rows).map { row in
      stride(from: row, to: fitting.count, by: rows)
        .map { DisplayText.padded(fitting[$0], to: cell) }.joined()
    }
    let left = shown.count - fitting.count
    let more = left > 0 ? ["… and \(left) more"] : []
    return (lines + more).map { "\r\n" + $0 }.joined() + "\r\n"
  }
}
