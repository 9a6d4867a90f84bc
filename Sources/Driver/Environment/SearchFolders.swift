import Analysis
import Bytes

/// The folders in which a relative path is looked for, as far as they may be read.
///
/// Go's pprof looks in every folder of the source path and in all that hold it, up to the file
/// system's root. Here the way up ends where the project ends: that around the current folder, or
/// that around the folder the user named.
struct SearchFolders {
  /// Absolute, in the order of the search.
  private(set) var folders: [String] = []
  /// The projects around the current folder, as it is spelled and as it really is.
  let projects: [String]

  /// O(elements × depth) questions to the file system; `upToRoot` is pprof's way.
  init(_ sourcePath: String, _ surroundings: SourceSurroundings, upToRoot: Bool = false) {
    let current = surroundings.currentFolder
    let home = surroundings.variables["HOME"]
    let real = (try? FileSystem.realPath(current)) ?? current
    projects = [current, real].filter { !$0.isEmpty }.map {
      ProjectFolder.enclosing($0, home: home)
    }
    for entry in PathTrimming.parts(of: sourcePath) {
      let own = ProjectFolder.enclosing(Self.absolute(entry, current), home: home)
      addFolders(from: entry, current, inside: upToRoot ? ["/"] : projects + [own])
    }
  }

  /// A relative folder is followed up to the current one and no further, as Go's pprof does.
  private mutating func addFolders(from entry: String, _ current: String, inside limits: [String]) {
    for (steps, spelled) in ProjectFolder.ancestors(of: entry).enumerated() {
      let folder = Self.absolute(spelled, current)
      let isAllowed = steps == 0 || limits.contains { SourceRoots.holds($0, folder) }
      if isAllowed, !folders.contains(folder) { folders.append(folder) }
    }
  }

  private static func absolute(_ folder: String, _ current: String) -> String {
    Path.isAbsolute(folder) ? Path.cleaned(folder) : Path.joined(current, folder)
  }
}
