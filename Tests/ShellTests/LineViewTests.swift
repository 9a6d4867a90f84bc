import Rendering
import Shell
import Testing

struct LineViewTests {
  private func frame(_ text: String, columns: Int, rows: Int = 24, back: Int = 0) -> LineFrame {
    var editor = LineEditor()
    for character in text { _ = editor.handle(.character(character)) }
    for _ in 0..<back { _ = editor.handle(.left) }
    let size = TerminalSize(columns: columns, rows: rows)
    return LineView(prompt: "> ", size: size).frame(of: editor)
  }

  private func plain(_ frame: LineFrame) -> [String] {
    frame.rows.map { $0.replacing("\u{1b}[1m", with: "").replacing("\u{1b}[0m", with: "") }
  }

  @Test func `a line longer than the screen is wide goes on in the next row`() {
    let frame = frame("abcdefghij", columns: 8)
    #expect(plain(frame) == ["> abcdef", "ghij"])
    #expect(frame.cursorRow == 1 && frame.cursorColumn == 4)
  }

  @Test func `a full row puts the cursor at the start of the next`() {
    let frame = frame("abcdef", columns: 8)
    #expect(plain(frame) == ["> abcdef", ""])
    #expect(frame.cursorRow == 1 && frame.cursorColumn == 0)
  }

  @Test func `wide characters take two columns and combined ones no more than their base`() {
    #expect(frame("\u{4e2d}\u{6587}", columns: 80).cursorColumn == 6)
    #expect(frame("e\u{301}a", columns: 80).cursorColumn == 4)
    #expect(plain(frame("abc\u{4e2d}", columns: 6)) == ["> abc", "\u{4e2d}"])
  }

  @Test func `the cursor stands where it is in the text`() {
    let frame = frame("abcdefghij", columns: 8, back: 5)
    #expect(frame.cursorRow == 0 && frame.cursorColumn == 7)
    #expect(frame.drawing(over: nil).hasSuffix("\u{1b}[1A\r\u{1b}[7C"))
  }

  @Test func `what stood there is erased, from its first row on`() {
    let long = frame("abcdefghijklmnop", columns: 8)
    #expect(frame("a", columns: 8).drawing(over: long).hasPrefix("\r\u{1b}[2A\u{1b}[J"))
    #expect(frame("a", columns: 8).drawing(over: nil).hasPrefix("\r\u{1b}[J"))
  }

  @Test func `of a line taller than the screen the rows around the cursor show`() {
    let text = String(repeating: "x", count: 100)
    let end = frame(text, columns: 10, rows: 4)
    #expect(end.rows.count == 4 && end.cursorRow == 3)
    let start = frame(text, columns: 10, rows: 4, back: 100)
    #expect(start.rows.count == 4 && start.cursorRow == 0)
  }

  @Test func `what could command the terminal is shown as an escape`() {
    #expect(plain(frame("a\u{202e}b", columns: 80)) == ["> a\\u{202e}b"])
  }

  @Test func `a hint never wraps`() {
    var editor = LineEditor(history: History(["abcdefghijkl"]))
    _ = editor.handle(.character("a"))
    let frame = LineView(prompt: "> ", size: TerminalSize(columns: 8, rows: 4)).frame(of: editor)
    #expect(frame.rows.count == 1 && frame.rows[0].contains("bcd…"))
    #expect(frame.leaving.hasPrefix("\u{1b}[K"))
  }

  @Test func `candidates stand in columns, and what finds no room is counted`() {
    let view = LineView(prompt: "> ", size: TerminalSize(columns: 12, rows: 6))
    #expect(view.list(["a", "b", "c"]) == "\r\na  b  c  \r\n")
    let many = view.list((0..<100).map { "name\($0)" })
    #expect(many.hasSuffix("\r\n… and 98 more\r\n"))
    #expect(view.list([String(repeating: "x", count: 50)]).contains("…"))
  }
}
