package import Commands
package import Reports
import Synchronization

/// Source text from the disk of whoever runs the program.
///
/// A path is looked for where Go's pprof looks, then, for Go programs, in the modules of the
/// project around the current folder, in their `vendor` folders, in Go's own sources and in its
/// module cache. Only plain files with the name of source text are read, below these folders, the
/// project, and the folders of `-source_path`. Everything starts from the current folder, wherever
/// the profile lies. Files are read once.
package final class SourceFiles: Environment {
  private struct State {
    var finder: SourceFinder
    var cache = SourceCache()
  }

  private let state: Mutex<State>
  /// Where the programs are that read binaries.
  let tools: ProgramSearch

  /// Looks at nothing yet; `-tools` says where programs are.
  package init(_ surroundings: SourceSurroundings = .ofProcess(), tools: String = "") {
    state = Mutex(State(finder: SourceFinder(surroundings)))
    self.tools = .tools(tools)
  }

  /// The lines of the first file that the path can mean.
  package func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    try state.withLock { state in Self.entry(path, options, &state) }.lines.get()
  }

  /// How the search for a file went.
  package func sourceFacts(_ path: String, _ options: Options) -> SourceFacts? {
    state.withLock { state in Self.entry(path, options, &state) }.facts
  }

  /// The first file that the path can mean.
  package func sourcePath(_ path: String, _ options: Options) -> String? {
    guard let file = sourceFacts(path, options)?.file, !file.isEmpty else { return nil }
    return file
  }

  private static func entry(_ path: String, _ options: Options, _ state: inout State)
    -> SourceCache.Entry
  {
    let key = SourceCache.Key(path, options)
    if let known = state.cache[key] { return known }
    var size = 0
    var facts = SourceFacts()
    let lines = Result { () throws(SourceProblem) -> [String] in
      let bytes = try state.finder.bytes(of: path, options, &facts)
      size = bytes.count
      return SourceText.lines(of: bytes)
    }
    facts.lineCount = (try? lines.get().count) ?? 0
    let entry = SourceCache.Entry(lines: lines, facts: facts)
    state.cache.keep(entry, for: key, bytes: size)
    return entry
  }
}
