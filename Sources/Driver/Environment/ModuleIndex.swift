import Analysis
import Bytes

/// The Go modules that lie in some folders, by the path that their packages are imported with.
struct ModuleIndex {
  /// One `go.mod`.
  struct Module: Equatable {
    let path: String
    let folder: String
  }

  /// The longest path first; of equal ones, the one found first.
  let modules: [Module]
  private let folders: [String]

  /// Reads the `go.mod` of every module in the folders and below.
  init(in folders: [String]) {
    self.folders = folders
    var walk = ModuleWalk()
    let found = folders.flatMap { walk.modules(below: $0) }
    modules = found.enumerated()
      .sorted {
        (-$0.element.path.utf8.count, $0.offset) < (-$1.element.path.utf8.count, $1.offset)
      }
      .map(\.element)
  }

  /// Where a file of a Go program could be: in its module, or in a `vendor` folder.
  func candidates(for recorded: RecordedGoPath) -> [String] {
    guard let path = recorded.inModule else { return [] }
    let own = modules.filter { SourceRoots.holds($0.path, path) }.map { module in
      module.folder + path.dropFirst(module.path.count)
    }
    return own + (folders + modules.map(\.folder)).map { $0 + "/vendor/" + path }
  }
}
