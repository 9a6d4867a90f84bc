import Analysis
import Bytes

/// Where Go keeps the sources that are not the user's.
struct GoFolders {
  /// The `src` folders of the installed versions, the chosen one first.
  let standardLibraries: [String]
  /// The folders of downloaded modules.
  let moduleCaches: [String]

  /// Looks at the variables first, then at what is usual.
  init(_ surroundings: SourceSurroundings) {
    let surroundings = surroundings.withSavedVariables
    let home = surroundings.variables["HOME"]
    standardLibraries = Self.installations(surroundings)
      .map { $0 + "/src" }
      .filter { FileSystem.status(of: $0 + "/runtime")?.kind == .folder }
    let workspaces = surroundings.folders(in: "GOPATH") + (home.map { [$0 + "/go"] } ?? [])
    moduleCaches = (surroundings.folders(in: "GOMODCACHE") + workspaces.map { $0 + "/pkg/mod" })
      .filter { FileSystem.status(of: $0)?.kind == .folder }
  }

  private static func installations(_ surroundings: SourceSurroundings) -> [String] {
    surroundings.folders(in: "GOROOT") + runnable(surroundings) + surroundings.goFolders
  }

  /// Where the `go` that the user would run belongs to.
  private static func runnable(_ surroundings: SourceSurroundings) -> [String] {
    surroundings.folders(in: "PATH").lazy
      .compactMap { try? FileSystem.realPath($0 + "/go") }
      .prefix(1)
      .map { Path.parent(Path.parent($0)) }
  }

  /// Folders around a recorded path that show by themselves that they hold what anybody may read:
  /// an installation's sources, or downloaded modules.
  static func proven(around path: String) -> [String] {
    guard Path.isAbsolute(path) else { return [] }
    let folders = ProjectFolder.ancestors(of: Path.parent(Path.cleaned(path)))
    return folders.filter { folder in
      switch Path.base(folder) {
      case "src": isInstallation(Path.parent(folder))
      case "mod":
        Path.base(Path.parent(folder)) == "pkg"
          && FileSystem.status(of: folder + "/cache/download")?.kind == .folder
      default: false
      }
    }
  }

  private static func isInstallation(_ folder: String) -> Bool {
    guard FileSystem.status(of: folder + "/src/runtime")?.kind == .folder,
      let file = try? InputFile.open(folder + "/VERSION", nonblocking: true),
      let version = try? file.contents(limit: 1 << 12)
    else { return false }
    return version.starts(with: "go1.".utf8) || version.starts(with: "devel ".utf8)
  }

  /// Where a file of a Go program could be.
  func candidates(for recorded: RecordedGoPath) -> [String] {
    let libraries = recorded.inStandardLibrary.map { path in
      standardLibraries.map { $0 + "/" + path }
    }
    let modules = recorded.inModuleCache.map { path in moduleCaches.map { $0 + "/" + path } }
    return (libraries ?? []) + (modules ?? [])
  }
}
