import Bytes
import Rendering
import Reports

/// A flame graph that takes the whole screen until its user has seen enough.
struct FlameTerminal {
  private let view: FlameView
  private var state: FlameState

  init(_ tree: FrameTree, header: ReportHeader, style: TerminalStyle) {
    view = FlameView(header: header, style: style)
    state = FlameState(tree, size: style.size)
  }

  /// Why the screen was given back.
  private enum Pause {
    case quit
    case list(String)
    case stop(signal: Int32)
  }

  /// Runs until the user leaves; shows sources with the help of a function.
  mutating func run(list: (String) -> Void) {
    while true {
      switch explore() {
      case .quit: return
      case .stop(let signal): TerminalSignals.surrender(to: signal)
      case .list(let name):
        list(name)
        waitForKey()
      }
    }
  }

  private mutating func explore() -> Pause {
    guard var keys = KeyReader.open() else { return .quit }
    send("\u{1b}[?1049h\u{1b}[?25l")
    defer { send("\u{1b}[?25h\u{1b}[?1049l") }
    while true {
      let size = RawTerminal.size
      if state.size != size { state.size = size }
      send(view.drawing(state))
      switch keys.next() {
      case .key(let key):
        switch state.handle(key) {
        case .redraw: break
        case .quit: return .quit
        case .list(let name): return .list(name)
        case .suspend: return .stop(signal: TerminalSignals.stop)
        }
      case .redraw: break
      case .suspend: return .stop(signal: TerminalSignals.stop)
      case .end: return .quit
      case .quit(let signal): return .stop(signal: signal)
      }
    }
  }

  private func waitForKey() {
    guard var keys = KeyReader.open() else { return }
    send("(any key goes back)")
    _ = keys.next()
    send("\r\u{1b}[K")
  }

  private func send(_ text: String) {
    try? StandardStream.error.write(text)
  }
}
