import Bytes

/// Where to look for the programs that read binaries.
package struct ProgramSearch {
  private var folders: [String: [String]] = [:]
  private let path: [String]

  /// Understands pprof's `-tools`: folders, or `program:folder`, with commas between them; an empty
  /// folder means those of the environment's `PATH`.
  package init(_ tools: String, path: String) {
    self.path = path.split(separator: ":").map(String.init)
    for entry in tools.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = entry.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.count == 2 ? String(parts[0]) : ""
      folders[name, default: []].append(String(parts[parts.count - 1]))
    }
  }

  /// Where a program is; nil if it is nowhere.
  package func path(of program: String) -> String? {
    let named = (folders[program] ?? []) + (folders[""] ?? [])
    let all = named.flatMap { $0.isEmpty ? path : [$0] }
    return all.lazy.map { $0 + "/" + program }.first {
      FileSystem.status(of: $0)?.kind == .file
    }
  }
}
