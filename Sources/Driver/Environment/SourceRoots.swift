import Bytes

/// The folders below which source text may be read.
///
/// A profile can name any path, and often comes from somebody else.
struct SourceRoots {
  private let folders: [String]

  /// Resolves the links of folders that exist; the others are left out.
  init(_ folders: [String]) {
    self.folders = folders.compactMap { try? FileSystem.realPath($0) }
  }

  /// Whether a path without links lies in one of the folders.
  func hold(_ realPath: String) -> Bool {
    folders.contains { Self.holds($0, realPath) }
  }

  /// Whether a path is a folder or lies below it, by their spelling.
  static func holds(_ folder: String, _ path: String) -> Bool {
    guard folder != "/" else { return path.utf8.first == UInt8(ascii: "/") }
    guard path.utf8.starts(with: folder.utf8) else { return false }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "/")
  }
}
