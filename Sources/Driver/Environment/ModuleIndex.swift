import Analysis
import Bytes

/// The Go modules that lie in some folders, by the path that their packages are imported with.
struct ModuleIndex {
  /// One `go.mod`.
  struct Module: Equatable {
    let path: String
    let folder: String
    let replacements: [GoManifest.Replacement]
  }

  /// The longest path first; of equal ones, the one found first.
  let modules: [Module]
  /// Folders that the modules name in place of downloaded ones, modules themselves.
  let replacingFolders: [String]
  private let folders: [String]
  private let workspace: GoWorkspace?

  /// Reads the `go.mod` of every module in the folders and below, and in a workspace's.
  init(in folders: [String], workspace: GoWorkspace? = nil) {
    self.folders = folders
    self.workspace = workspace
    var walk = ModuleWalk()
    let found = (folders + (workspace?.used ?? [])).flatMap { walk.modules(below: $0) }
    modules = found.enumerated()
      .sorted {
        (-$0.element.path.utf8.count, $0.offset) < (-$1.element.path.utf8.count, $1.offset)
      }
      .map(\.element)
    replacingFolders = ((workspace?.folders ?? []) + Self.replacingFolders(of: modules))
      .filter { ModuleWalk.manifest(in: $0).flatMap(GoManifest.modulePath) != nil }
  }

  /// Where a file could be whose absolute path on another machine is known.
  ///
  /// Checkouts are mostly called as the module's path ends; what follows that name is the same in
  /// every checkout.
  private func candidates(forFileElsewhere path: String) -> [String] {
    let parts = path.split(separator: "/")
    return modules.flatMap { module -> [String] in
      let name = Self.name(of: module)
      return parts.indices.dropLast().reversed().filter { parts[$0] == name }.map { index in
        module.folder + "/" + parts[(index + 1)...].joined(separator: "/")
      }
    }
  }

  /// The last part of a module's path that is not a version.
  private static func name(of module: Module) -> Substring? {
    let parts = module.path.split(separator: "/")
    let isVersion =
      parts.count > 1 && parts.last?.first == "v"
      && parts.last?.dropFirst().allSatisfy(\.isNumber) == true
    return isVersion ? parts.dropLast().last : parts.last
  }

  /// Where a file of a Go program could be: in its module, or in a `vendor` folder.
  func candidates(for recorded: RecordedGoPath) -> [String] {
    if let path = recorded.elsewhere { return candidates(forFileElsewhere: path) }
    guard let path = recorded.inModule else { return [] }
    let own = modules.filter { SourceRoots.holds($0.path, path) }.map { module in
      module.folder + path.dropFirst(module.path.count)
    }
    return own + (folders + modules.map(\.folder)).map { $0 + "/vendor/" + path }
  }

  /// What a workspace or a module of the user's has in place of a downloaded one.
  func replacement(of recorded: RecordedGoPath) -> ModuleReplacement? {
    guard let file = recorded.versioned else { return nil }
    let manifests =
      (workspace.map { [($0.folder, $0.replacements)] } ?? [])
      + modules.map { ($0.folder, $0.replacements) }
    for (folder, replacements) in manifests {
      let found = replacements.first {
        $0.path == file.module && ($0.version.isEmpty || $0.version == file.version)
      }
      if let found { return ModuleReplacement(found, from: folder, of: file) }
    }
    return nil
  }

  private static func replacingFolders(of modules: [Module]) -> [String] {
    modules.flatMap { module in
      module.replacements.compactMap { $0.folder(from: module.folder) }
    }
  }
}
