/// Slash-separated paths, taken apart as text; nothing here looks at a disk.
package enum Path {
  /// The last element, as in Go's `filepath.Base`.
  package static func base(_ path: String) -> String {
    let trimmed = path.utf8.reversed().drop { $0 == UInt8(ascii: "/") }
    guard !path.isEmpty else { return "." }
    guard !trimmed.isEmpty else { return "/" }
    let name = trimmed.prefix { $0 != UInt8(ascii: "/") }
    return String(decoding: Array(name.reversed()), as: UTF8.self)
  }

  /// The shortest path of the same meaning, as in Go's `filepath.Clean`.
  package static func cleaned(_ path: String) -> String {
    guard needsCleaning(path) else { return path }
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part != ".." {
        parts.append(part)
      } else if let last = parts.last, last != ".." {
        parts.removeLast()
      } else if !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    if isAbsolute { return "/" + joined }
    return joined.isEmpty ? "." : joined
  }

  /// Whether `cleaned` could change anything; most paths in profiles are clean.
  private static func needsCleaning(_ path: String) -> Bool {
    var previous = UInt8(ascii: "/")
    var isFirst = true
    for byte in path.utf8 {
      let followsSlash = previous == UInt8(ascii: "/")
      if followsSlash, byte == UInt8(ascii: ".") { return true }
      if followsSlash, byte == UInt8(ascii: "/"), !isFirst { return true }
      isFirst = false
      previous = byte
    }
    return path.isEmpty || (previous == UInt8(ascii: "/") && path.utf8.count > 1)
  }

  /// The path put behind a folder, cleaned.
  package static func joined(_ folder: String, _ path: String) -> String {
    cleaned(folder.isEmpty ? path : folder + "/" + path)
  }

  /// The folder that holds the path, as in Go's `filepath.Dir`.
  package static func parent(_ path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return cleaned(slash == path.startIndex ? "/" : String(path[..<slash]))
  }

  /// Whether it begins at the root.
  package static func isAbsolute(_ path: String) -> Bool {
    path.utf8.first == UInt8(ascii: "/")
  }
}
