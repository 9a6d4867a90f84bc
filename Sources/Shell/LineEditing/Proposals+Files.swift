import Bytes

extension Proposals {
  private static let mostFiles = 10_000

  /// Files and folders that a path may lead to; hidden ones only where a dot was typed.
  static func files(_ word: String) -> Proposals {
    let arrow = word.hasPrefix(">") ? ">" : ""
    let path = word.dropFirst(arrow.count)
    let end = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let folder = String(path[..<end])
    let name = path[end...]
    let entries = FileSystem.entries(of: folder.isEmpty ? "." : folder, limit: mostFiles)
      .filter { $0.name.hasPrefix(name) && (name.hasPrefix(".") || !$0.name.hasPrefix(".")) }
      .filter { !$0.name.contains(where: \.isWhitespace) }
    let items = entries.map { entry in
      let name = entry.name + (entry.isFolder ? "/" : "")
      return Item(name, inserted: arrow + folder + name)
    }
    return named(items, word, typed: String(name))
  }
}
