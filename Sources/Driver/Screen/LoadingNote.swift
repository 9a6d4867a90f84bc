import Bytes
import Rendering
import Synchronization

/// A line on the terminal that tells what is being read, once that takes a while.
final class LoadingNote: Sendable {
  private enum State {
    case waiting, shown, ended
  }

  private let text: String
  private let state = Mutex(State.waiting)
  private static let patience = Duration.milliseconds(300)

  /// Waits for a while, then tells, unless nobody would see it; nil where nobody does.
  static func begin(_ sources: [String]) -> LoadingNote? {
    guard StandardStream.error.isTerminal, ProcessEnvironment.value("CI").isEmpty,
      !["", "dumb"].contains(ProcessEnvironment.value("TERM"))
    else { return nil }
    let columns = TerminalWindow.size(of: .error)?.columns ?? 80
    let note = LoadingNote(DisplayText.clipped(words(sources), to: max(8, columns - 1)))
    Task.detached {
      try? await Task.sleep(for: patience)
      note.show()
    }
    return note
  }

  private init(_ text: String) {
    self.text = text
  }

  private static func words(_ sources: [String]) -> String {
    guard let first = sources.first else { return "reading" }
    let more = sources.count > 1 ? " and \(sources.count - 1) more" : ""
    let bytes = sources.reduce(0) { $0 + (FileSystem.status(of: $1)?.size ?? 0) }
    let size = bytes >= 1 << 20 ? " (\(bytes >> 20) MB)" : ""
    return "reading " + SafeText.escaped(first) + more + size + " …"
  }

  private func show() {
    state.withLock { state in
      guard state == .waiting else { return }
      state = .shown
      try? StandardStream.error.write("\r" + text)
    }
  }

  /// Takes the line away; nothing is told from here on.
  func end() {
    state.withLock { state in
      if state == .shown { try? StandardStream.error.write("\r\u{1b}[K") }
      state = .ended
    }
  }
}
