import Bytes

/// Looks for `go.mod` files, with a bound on how much of a disk it may see.
struct ModuleWalk {
  private static let deepest = 8
  private static let largestManifest = 1 << 20

  /// How many names it will still look at.
  private var entriesLeft: Int
  private var seen: Set<String> = []

  /// Looks at so many names of files and folders at most.
  init(limit: Int = 20_000) {
    entriesLeft = limit
  }

  /// The modules in a folder and below, the outer before the inner; links are not followed.
  mutating func modules(below start: String) -> [ModuleIndex.Module] {
    var modules: [ModuleIndex.Module] = []
    var level = [start]
    for _ in 0...Self.deepest where !level.isEmpty {
      var next: [String] = []
      for folder in level where seen.insert(folder).inserted {
        let entries = self.entries(of: folder)
        let isModule = folder == start || entries.contains { $0.name == "go.mod" }
        if isModule, let module = Self.module(in: folder) { modules.append(module) }
        next += entries.filter(Self.isWorthEntering).map { folder + "/" + $0.name }
      }
      level = next
    }
    return modules
  }

  private mutating func entries(of folder: String) -> [FileSystem.Entry] {
    guard entriesLeft > 0 else { return [] }
    let entries = FileSystem.entries(of: folder, limit: entriesLeft)
    entriesLeft -= entries.count
    return entries
  }

  private static func isWorthEntering(_ entry: FileSystem.Entry) -> Bool {
    entry.isFolder && !entry.name.hasPrefix(".")
      && entry.name != "node_modules" && entry.name != "vendor"
  }

  private static func module(in folder: String) -> ModuleIndex.Module? {
    guard let lines = manifest(in: folder), let path = GoManifest.modulePath(in: lines) else {
      return nil
    }
    return ModuleIndex.Module(
      path: path, folder: folder, replacements: GoManifest.replacements(in: lines))
  }

  /// The lines of a folder's `go.mod`, or of another file of its kind.
  static func manifest(_ name: String = "go.mod", in folder: String) -> [String]? {
    guard
      let file = try? InputFile.open(folder + "/" + name, nonblocking: true, followsLinks: false),
      let bytes = try? file.contents(limit: largestManifest)
    else { return nil }
    return SourceText.lines(of: bytes)
  }
}
