/// How recorded source paths are shortened to what they are called here.
package struct PathTrimming: Sendable, Equatable {
  /// Colon-separated prefixes to strip.
  package var trimPath: String
  /// Colon-separated folders to look for sources in.
  package var sourcePath: String

  private static let builtInPrefixes = ["/proc/self/cwd/./", "/proc/self/cwd/"]

  /// Keeps the two options together.
  package init(trimPath: String = "", sourcePath: String = "") {
    self.trimPath = trimPath
    self.sourcePath = sourcePath
  }

  /// The path without what the options strip; the rules of Go's pprof.
  package func trimmed(_ path: String) -> String {
    if trimPath.isEmpty, let guessed = afterFolderName(in: path) { return guessed }
    for prefix in prefixes {
      let folder = prefix.hasSuffix("/") ? prefix : prefix + "/"
      if path.utf8.starts(with: folder.utf8) {
        return String(path.utf8.dropFirst(folder.utf8.count)) ?? path
      }
    }
    return path
  }

  private var prefixes: [String] {
    Self.parts(of: trimPath) + Self.builtInPrefixes
  }

  /// What follows the name of one of the source folders inside the path.
  private func afterFolderName(in path: String) -> String? {
    for folder in Self.parts(of: sourcePath) {
      let wanted = "/" + Path.base(folder) + "/"
      if let found = path.range(of: wanted) { return String(path[found.upperBound...]) }
    }
    return nil
  }

  /// The elements of a colon-separated list, as in Go's `filepath.SplitList`.
  package static func parts(of list: String) -> [String] {
    list.isEmpty
      ? [] : list.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  /// The first place a text occurs, byte for byte; O(n·m).
  fileprivate func range(of wanted: String) -> Range<String.Index>? {
    let pattern = Array(wanted.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: pattern) {
        return start..<utf8.index(start, offsetBy: pattern.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}
