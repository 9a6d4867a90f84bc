import Analysis

/// What is read of a `go.mod` or a `go.work` file.
enum GoManifest {
  /// A module that stands in for another.
  struct Replacement: Equatable {
    let path: String
    /// The only version that is replaced; empty for all.
    let version: String
    /// A module's path, or with a dot or a slash in front that of a folder.
    let target: String
    /// Empty for folders.
    let targetVersion: String

    /// Reads `old [version] => new [version]`.
    init?(_ words: [Substring]) {
      guard let arrow = words.firstIndex(of: "=>"), 1...2 ~= arrow, arrow + 1 < words.count,
        let path = GoManifest.unquoted(words[0]),
        let target = GoManifest.unquoted(words[arrow + 1])
      else { return nil }
      self.path = path
      self.target = target
      version = arrow == 2 ? String(words[1]) : ""
      targetVersion = arrow + 2 < words.count ? String(words[arrow + 2]) : ""
    }

    /// The folder that it names, if it names one.
    func folder(from manifestFolder: String) -> String? {
      guard !target.hasPrefix("/") else { return Path.cleaned(target) }
      guard target.hasPrefix("./") || target.hasPrefix("../") else { return nil }
      return Path.joined(manifestFolder, target)
    }
  }

  /// What the `replace` lines declare, in order.
  static func replacements(in lines: [String]) -> [Replacement] {
    directives("replace", in: lines).compactMap { Replacement($0) }
  }

  /// What the `use` lines of a workspace name, in order.
  static func usedFolders(in lines: [String]) -> [String] {
    directives("use", in: lines).compactMap { $0.first.flatMap(unquoted) }
  }

  /// The words behind a directive, each time it is given, alone or in brackets.
  private static func directives(_ name: String, in lines: [String]) -> [[Substring]] {
    var found: [[Substring]] = []
    var isInside = false
    for line in lines {
      let words = words(of: line)
      let isDirective = words.first == Substring(name)
      let isOpening = isDirective && words.last == "("
      if isOpening { isInside = true }
      if words.first == ")" { isInside = false }
      guard isInside || isDirective, !isOpening, !words.isEmpty else { continue }
      found.append(isDirective ? Array(words.dropFirst()) : words)
    }
    return found
  }

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

  fileprivate static func unquoted(_ word: Substring) -> String? {
    let path = word.filter { $0 != "\"" && $0 != "`" }
    return path.isEmpty ? nil : path
  }
}
