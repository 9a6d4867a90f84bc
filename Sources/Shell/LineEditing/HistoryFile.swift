import Bytes

/// The file in which lines typed at the prompt outlive the session.
package struct HistoryFile: Sendable {
  private let folder: String
  private var path: String { folder + "/history" }

  /// Uses a folder; without one nothing is kept.
  package init(folder: String = HistoryFile.usualFolder) {
    self.folder = folder
  }

  /// The place the desktop's conventions give to a program's state.
  package static var usualFolder: String {
    let state = ProcessEnvironment.value("XDG_STATE_HOME")
    let home = ProcessEnvironment.value("HOME")
    if state.isEmpty, home.isEmpty { return "" }
    return (state.isEmpty ? home + "/.local/state" : state) + "/swprof"
  }

  /// Lines kept, or none if there are none to be had.
  package func load() -> History {
    guard !folder.isEmpty, let file = try? InputFile.open(path) else { return History() }
    var window = InputWindow(file, limit: 1 << 22)
    guard (try? window.readAll()) != nil else { return History() }
    let unread = window.unread
    let bytes = unread.indices.map { unread[$0] }
    return History(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
  }

  /// Keeps the lines; a place that cannot be written to is no reason to disturb the session.
  package func save(_ history: History) {
    guard !folder.isEmpty else { return }
    FileStatus.createFolder(folder)
    let text = history.lines.map { $0 + "\n" }.joined()
    try? OutputFile.create(path, isPrivate: true).write(Array(text.utf8))
  }
}
