import Analysis
import Bytes
import Commands
import Reports

/// Finds source files by the paths that profiles record, first as Go's pprof does.
struct SourceFinder {
  private let surroundings: SourceSurroundings
  private lazy var go = GoFolders(surroundings)
  /// By the source path whose folders were walked.
  private var modules: [String: ModuleIndex] = [:]

  init(_ surroundings: SourceSurroundings) {
    self.surroundings = surroundings
  }

  /// The bytes of the first file that the path can mean.
  mutating func bytes(of path: String, _ options: Options, _ facts: inout SourceFacts)
    throws(SourceProblem) -> [UInt8]
  {
    let sourcePath =
      options.sourcePath.isEmpty ? surroundings.currentFolder : options.sourcePath
    let search = SearchFolders(sourcePath, surroundings, upToRoot: options.isCompatible)
    let trimming = PathTrimming(trimPath: options.trimPath, sourcePath: sourcePath)
    let trimmed = trimming.trimmed(path)
    var attempt = SourceAttempt(reader: reader(search, path, options))
    defer { facts = attempt.facts }
    if let found = attempt.firstBytes(at: Self.places(of: trimmed, search.folders)) {
      return found
    }
    guard !options.isCompatible else {
      throw attempt.problem(with: trimmed, searched: sourcePath)
    }
    let places = goPlaces(of: path, search, options)
    let index = moduleIndex(search, options)
    attempt.reader = reader(search, path, options, index.replacingFolders)
    if let found = attempt.firstBytes(at: places) { return found }
    throw attempt.problem(with: trimmed, searched: sourcePath)
  }

  /// Go's pprof reads whatever absolute path a profile names.
  private mutating func reader(
    _ search: SearchFolders, _ path: String, _ options: Options, _ others: [String] = []
  ) -> SourceReader {
    if options.isCompatible { return SourceReader(roots: SourceRoots(["/"])) }
    return SourceReader(
      roots: SourceRoots(
        search.projects + search.folders + go.standardLibraries + go.moduleCaches
          + GoFolders.proven(around: path) + others))
  }

  private static func places(of path: String, _ folders: [String]) -> [String] {
    Path.isAbsolute(path) ? [path] : folders.map { Path.joined($0, path) }
  }

  /// Where Go would have the file; a source path that the user gave stays the only place to look.
  private mutating func goPlaces(of path: String, _ search: SearchFolders, _ options: Options)
    -> [String]
  {
    let recorded = RecordedGoPath(path)
    let index = moduleIndex(search, options)
    let own = index.candidates(for: recorded)
    guard options.sourcePath.isEmpty else { return own }
    let absolute = recorded.elsewhere.map { [$0] } ?? []
    return switch index.replacement(of: recorded) {
    case .folder(let file): own + [file]
    case .module(let other): own + go.candidates(for: other)
    case nil: own + go.candidates(for: recorded) + absolute
    }
  }

  /// Walks the disk, once for every source path.
  private mutating func moduleIndex(_ search: SearchFolders, _ options: Options) -> ModuleIndex {
    if let known = modules[options.sourcePath] { return known }
    let folders = options.sourcePath.isEmpty ? search.folders + search.projects : search.folders
    let start = options.sourcePath.isEmpty ? surroundings.currentFolder : folders.first ?? ""
    let workspace = GoWorkspace(around: start, home: surroundings.variables["HOME"])
    let index = ModuleIndex(in: folders, workspace: workspace)
    modules[options.sourcePath] = index
    return index
  }
}
