import Analysis
import Bytes

/// The folder of the project that a folder belongs to.
enum ProjectFolder {
  private static let manifests = ["go.mod", "Package.swift", "Cargo.toml"]

  /// The nearest repository around a folder, else the nearest workspace, else the nearest folder
  /// with a manifest, else itself.
  ///
  /// Neither the file system's root nor the home folder counts as a project for what lies in it:
  /// a repository of dot files must not open everything that somebody owns.
  static func enclosing(_ folder: String, home: String?) -> String {
    let folders = ancestors(of: folder).filter { $0 != "/" && $0 != home }
    return folders.first { holds(".git", $0) } ?? folders.first { holds("go.work", $0) }
      ?? folders.first { folder in manifests.contains { holds($0, folder) } }
      ?? folder
  }

  private static func holds(_ name: String, _ folder: String) -> Bool {
    FileSystem.status(of: folder + "/" + name) != nil
  }

  /// The folder and all that hold it, inside out.
  static func ancestors(of folder: String) -> [String] {
    var folders = [folder]
    while let last = folders.last, Path.parent(last) != last {
      folders.append(Path.parent(last))
    }
    return folders
  }
}
