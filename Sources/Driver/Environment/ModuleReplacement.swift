import Analysis

/// Where a file is that was recorded under the name and version of a module that was replaced.
///
/// A build with `-trimpath` records the module that was asked for, though the text is another's.
enum ModuleReplacement {
  /// In a folder.
  case folder(file: String)
  /// In another downloaded module, under the name that its path would have been recorded by.
  case module(RecordedGoPath)

  /// Follows what a manifest in a folder says.
  init(
    _ replacement: GoManifest.Replacement, from folder: String,
    of file: RecordedGoPath.Versioned
  ) {
    if let folder = replacement.folder(from: folder) {
      self = .folder(file: folder + "/" + file.rest)
    } else {
      let name = replacement.target + "@" + replacement.targetVersion
      self = .module(RecordedGoPath(name + "/" + file.rest))
    }
  }
}
