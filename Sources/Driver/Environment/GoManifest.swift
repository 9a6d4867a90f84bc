/// What is read of a `go.mod` file.
enum GoManifest {
  /// The path that the `module` line declares.
  static func modulePath(in lines: [String]) -> String? {
    for line in lines {
      let words = words(of: line)
      guard words.first == "module" else { continue }
      let rest = words.dropFirst().filter { $0 != "(" }
      guard let path = rest.first else { continue }
      return unquoted(path)
    }
    return nil
  }

  /// The words before a comment.
  private static func words(of line: String) -> [Substring] {
    let words = line.split { $0 == " " || $0 == "\t" }
    let comment = words.firstIndex { $0.hasPrefix("//") } ?? words.endIndex
    return Array(words[..<comment])
  }

  private static func unquoted(_ word: Substring) -> String? {
    let path = word.filter { $0 != "\"" && $0 != "`" }
    return path.isEmpty ? nil : path
  }
}
