import Glibc

/// What the system knows about a path without opening it.
public enum FileStatus {
  /// The error number of looking the path up; 0 if something is there.
  public static func lookupError(_ path: String) -> Int32 {
    guard path.isWhole else { return EINVAL }
    var status = stat()
    return unsafe stat(path, &status) == 0 ? 0 : errno
  }

  /// Makes a folder and those around it; the error number if it cannot be used, or else 0.
  @discardableResult
  public static func createFolder(_ path: String) -> Int32 {
    guard path.isWhole else { return EINVAL }
    for (index, character) in zip(path.indices, path)
    where character == "/" && index > path.startIndex {
      _ = unsafe mkdir(String(path[..<index]), 0o755)
    }
    guard unsafe mkdir(path, 0o755) != 0 else { return 0 }
    let problem = errno
    return FileSystem.status(of: path)?.kind == .folder ? 0 : problem
  }
}

extension FileStatus {
  /// Puts a file in the place of another, or of nothing, at once.
  public static func rename(_ path: String, to target: String) throws(StreamError) {
    guard unsafe Glibc.rename(path, target) == 0 else { throw StreamError(errno: errno) }
  }
}
