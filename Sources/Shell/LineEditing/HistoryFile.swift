import Bytes

/// The file in which lines typed at the prompt outlive the session.
package struct HistoryFile: Sendable {
  private let path: String
  private static let largest = 1 << 22

  /// Uses the place named by `SWPROF_HISTFILE`, or else the desktop's place for a program's state.
  package init() {
    let chosen = ProcessEnvironment.value("SWPROF_HISTFILE")
    self.init(path: chosen.isEmpty ? Self.usualPath : chosen)
  }

  /// Uses a file; without a path nothing is kept.
  package init(path: String) {
    self.path = path
  }

  private static var usualPath: String {
    let folder = DesktopFolders.state
    return folder.isEmpty ? "" : folder + "/history"
  }

  /// Lines kept, or none if there are none to be had.
  package func load() -> History {
    let lines = lines()
    let history = History(lines)
    // Lines are only ever appended; now and then those that were repeated are thrown out.
    if lines.count > 2 * History.limit { save(history) }
    return history
  }

  private func lines() -> [String] {
    guard !path.isEmpty, let file = try? InputFile.open(path) else { return [] }
    var window = InputWindow(file, limit: Self.largest)
    guard (try? window.readAll()) != nil else { return [] }
    let unread = window.unread
    let bytes = unread.indices.map { unread[$0] }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(
      String.init)
  }

  /// Adds a line; a place that cannot be written to is no reason to disturb the session.
  package func append(_ line: String, after history: History) {
    guard !path.isEmpty else { return }
    makeFolder()
    try? OutputFile.appending(to: path, isPrivate: true).write(Array((line + "\n").utf8))
  }

  /// Keeps these lines alone.
  package func save(_ history: History) {
    guard !path.isEmpty else { return }
    makeFolder()
    let text = history.lines.map { $0 + "\n" }.joined()
    try? OutputFile.create(path, isPrivate: true).write(Array(text.utf8))
  }

  private func makeFolder() {
    if let end = path.lastIndex(of: "/") { FileStatus.createFolder(String(path[..<end])) }
  }
}
