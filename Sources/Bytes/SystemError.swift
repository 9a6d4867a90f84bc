import Glibc

/// The system's own words for what went wrong.
public enum SystemError {
  /// Text for an error number, in lower case as Go has it.
  public static func text(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "errno \(number)" }
    return unsafe String(cString: text).lowercased()
  }

  /// Whether nothing stands where something was looked for.
  public static func isMissing(_ number: Int32) -> Bool {
    number == ENOENT
  }

  /// Whether a directory stands where a file was expected.
  public static func isDirectory(_ number: Int32) -> Bool {
    number == EISDIR
  }
}
