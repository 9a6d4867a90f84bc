import Glibc

/// What the system knows about a path without opening it.
public enum FileStatus {
  /// The error number of looking the path up; 0 if something is there.
  public static func lookupError(_ path: String) -> Int32 {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? 0 : errno
  }
}
