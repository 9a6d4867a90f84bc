import Bytes

/// A terminal at which lines can be edited, recalled and completed.
package struct EditingTerminal: Terminal {
  private let plain = StandardTerminal()
  private let completion: Completion
  private let file: HistoryFile
  private var history: History
  private var decoder = KeyDecoder()
  private var bytes: ArraySlice<UInt8> = []

  /// Uses the process's terminal; `nil` if it has none that knows how to move a cursor.
  package init?(completion: () -> Completion, file: HistoryFile = HistoryFile()) {
    let kind = ProcessEnvironment.value("TERM").lowercased()
    guard StandardStream.input.isTerminal, StandardStream.error.isTerminal,
      !["", "dumb"].contains(kind)
    else { return nil }
    self.completion = completion()
    self.file = file
    history = file.load()
  }

  /// Shows a prompt and reads a line; `nil` when the user wants to leave.
  package mutating func readLine(prompt: String) -> String? {
    guard let raw = RawTerminal.open() else { return nil }
    let line = edit(LineView(prompt: prompt, width: RawTerminal.width))
    _ = consume raw
    return line
  }

  private mutating func edit(_ view: LineView) -> String? {
    var editor = LineEditor(history: history, completion: completion)
    send(view.drawing(of: editor))
    while let key = nextKey() {
      switch editor.handle(key) {
      case .redraw: break
      case .clearScreen: send("\u{1b}[H\u{1b}[2J")
      case .offer(let candidates): send(view.list(candidates))
      case .abandon:
        send("^C\r\n")
        return ""
      case .end:
        send("\r\n")
        return nil
      case .submit(let line):
        send("\r\n")
        remember(line)
        return line
      }
      send(view.drawing(of: editor))
    }
    return nil
  }

  /// Shows a message.
  package func say(_ text: String) {
    plain.say(text)
  }

  /// Shows a message about something that went wrong, in red.
  package func complain(_ text: String) {
    plain.complain(text)
  }

  private mutating func nextKey() -> Key? {
    while true {
      if bytes.isEmpty { bytes = ((try? StandardStream.input.read()) ?? [])[...] }
      guard let byte = bytes.popFirst() else { return nil }
      if let key = decoder.key(byte) { return key }
    }
  }

  private mutating func remember(_ line: String) {
    let before = history
    history.add(line)
    if history != before { file.save(history) }
  }

  private func send(_ text: String) {
    try? StandardStream.error.write(text)
  }
}
