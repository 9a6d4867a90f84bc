package import Bytes

/// The file in which a user's named sets of options outlive the session, for every front end.
package struct OptionSetFile: Sendable {
  private let path: String
  private static let largest = 1 << 20

  /// Uses the desktop's place for a program's settings.
  package init() {
    let folder = DesktopFolders.settings
    self.init(path: folder.isEmpty ? "" : folder + "/options")
  }

  /// Uses a file; without a path nothing is kept.
  package init(path: String) {
    self.path = path
  }

  /// The sets that are kept, oldest first.
  package func load() -> [OptionSet] {
    guard !path.isEmpty, let file = try? InputFile.open(path) else { return [] }
    var window = InputWindow(file, limit: Self.largest)
    guard (try? window.readAll()) != nil else { return [] }
    let unread = window.unread
    return OptionSetText.sets(String(decoding: unread.indices.map { unread[$0] }, as: UTF8.self))
  }

  /// Keeps a set, in place of one of its name.
  package func save(_ set: OptionSet) throws(StreamError) {
    try change { sets in
      sets.removeAll { $0.name == set.name }
      sets.append(set)
    }
  }

  /// Forgets a set; tells whether there was one.
  package func remove(_ name: String) throws(StreamError) -> Bool {
    var count = 0
    try change { sets in
      count = sets.count
      sets.removeAll { $0.name == name }
      count -= sets.count
    }
    return count > 0
  }

  /// Reads, changes and writes while nobody else does; who reads sees the old file or the new one.
  private func change(_ body: (inout [OptionSet]) -> Void) throws(StreamError) {
    guard let end = path.lastIndex(of: "/") else { throw StreamError.noPlace }
    FileStatus.createFolder(String(path[..<end]))
    let lock = try OutputFile.appending(to: path + ".lock", isPrivate: true)
    var sets = load()
    body(&sets)
    try OutputFile.create(path + ".new", isPrivate: true)
      .write(Array(OptionSetText.text(sets).utf8))
    try FileStatus.rename(path + ".new", to: path)
    _ = consume lock
  }
}
