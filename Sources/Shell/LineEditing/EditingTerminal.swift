import Bytes
package import Driver
import Rendering

/// A terminal at which lines can be edited, recalled and completed.
package struct EditingTerminal: Terminal {
  private let plain: StandardTerminal
  private let completion: any LineCompletion
  private let file: HistoryFile
  private var history: History
  private let wrapsAnew = TerminalHabits.wrapsAnew(ProcessEnvironment.value)
  /// Keys typed ahead of the prompt.
  private var unread: ArraySlice<UInt8> = []

  /// Uses the process's terminal; `nil` if it has none that knows how to move a cursor.
  package init?(
    completion: () -> any LineCompletion, file: HistoryFile = HistoryFile(),
    color: ColorChoice = .auto
  ) {
    let kind = ProcessEnvironment.value("TERM").lowercased()
    guard StandardStream.input.isTerminal, StandardStream.error.isTerminal,
      !["", "dumb"].contains(kind)
    else { return nil }
    self.completion = completion()
    self.file = file
    plain = StandardTerminal(color: color)
    history = file.load()
  }

  /// Shows a prompt and reads a line; `nil` when the user wants to leave.
  package mutating func readLine(prompt: String) -> String? {
    var view = LineView(prompt: prompt, size: RawTerminal.size)
    var editor = LineEditor(history: history, completion: completion)
    while true {
      switch edit(&editor, &view) {
      case .line(let line):
        remember(line)
        return line
      case .end: return nil
      case .stop(let signal): TerminalSignals.surrender(to: signal)
      }
    }
  }

  /// How the reading of a line ended, with the terminal as it was before.
  private enum Outcome {
    case line(String)
    case end
    /// The process is to stop or to end; the line goes on if it is called back.
    case stop(signal: Int32)
  }

  private mutating func edit(_ editor: inout LineEditor, _ view: inout LineView) -> Outcome {
    guard var keys = KeyReader.open() else { return .end }
    keys.restore(unread)
    defer { unread = keys.unread }
    var shown: LineFrame?
    draw(editor, &view, &shown)
    while true {
      switch keys.next() {
      case .key(let key):
        let wasSearching = editor.searched != nil
        let effect = editor.handle(key)
        if wasSearching, editor.searched == nil { draw(editor, &view, &shown) }
        if let outcome = react(to: effect, view, &shown) { return outcome }
      case .redraw: break
      case .suspend: return leave(shown, .stop(signal: TerminalSignals.stop))
      case .end: return leave(shown, .end)
      case .quit(let signal): return leave(shown, .stop(signal: signal))
      }
      draw(editor, &view, &shown)
    }
  }

  private func draw(_ editor: LineEditor, _ view: inout LineView, _ shown: inout LineFrame?) {
    let size = RawTerminal.size
    if size.columns != view.size.columns, wrapsAnew { shown = shown?.wrapped(to: size.columns) }
    view.size = size
    let frame = view.frame(of: editor)
    send(frame.drawing(over: shown))
    shown = frame
  }

  private func react(
    to effect: LineEditor.Effect, _ view: LineView, _ shown: inout LineFrame?
  ) -> Outcome? {
    switch effect {
    case .redraw: return nil
    case .clearScreen:
      send("\u{1b}[H\u{1b}[2J")
      shown = nil
      return nil
    case .offer(let candidates):
      send(view.list(candidates))
      shown = nil
      return nil
    case .abandon:
      send("^C")
      return leave(shown, .line(""))
    case .suspend: return leave(shown, .stop(signal: TerminalSignals.stop))
    case .end: return leave(shown, .end)
    case .submit(let line): return leave(shown, .line(line))
    }
  }

  private func leave(_ shown: LineFrame?, _ outcome: Outcome) -> Outcome {
    send(shown?.leaving ?? "\r\n")
    return outcome
  }

  /// Shows a message, page by page if it is longer than the screen.
  package func say(_ text: String) {
    var bytes = MessageBytes.escaped.bytes(of: text)
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    let lines = bytes.lazy.filter { $0 == UInt8(ascii: "\n") }.count
    guard lines >= RawTerminal.size.rows, StandardStream.output.isTerminal, Pager.show(bytes)
    else { return plain.say(text) }
  }

  /// Shows a message about something that went wrong, in red.
  package func complain(_ text: String) {
    plain.complain(text)
  }

  private mutating func remember(_ line: String) {
    if history.add(line) { file.append(line, after: history) }
  }

  private func send(_ text: String) {
    try? StandardStream.error.write(text)
  }
}
