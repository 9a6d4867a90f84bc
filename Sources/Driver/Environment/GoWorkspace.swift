import Analysis
import Bytes

/// What a `go.work` file says of modules that are worked on together.
struct GoWorkspace: Equatable {
  /// Where it lies.
  let folder: String
  /// The folders of its modules.
  let used: [String]
  /// What stands in for downloaded modules in all of them, whatever their own manifests say.
  let replacements: [GoManifest.Replacement]

  /// The nearest one around a folder, if the folder lies in one of its modules or in its project.
  init?(around folder: String, home: String?) {
    let above = ProjectFolder.ancestors(of: folder).filter { $0 != "/" && $0 != home }
    let named = above.lazy.compactMap { folder in
      ModuleWalk.manifest("go.work", in: folder).map { (folder, $0) }
    }
    guard let (place, lines) = named.first else { return nil }
    self.folder = place
    used = GoManifest.usedFolders(in: lines).map {
      $0.hasPrefix("/") ? Path.cleaned($0) : Path.joined(place, $0)
    }
    replacements = GoManifest.replacements(in: lines)
    let isInside =
      used.contains { SourceRoots.holds($0, folder) }
      || ProjectFolder.enclosing(folder, home: home) == place
    guard isInside else { return nil }
  }

  /// The folders it names, wherever they are.
  var folders: [String] { used + replacements.compactMap { $0.folder(from: folder) } }
}
