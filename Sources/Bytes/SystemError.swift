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

  /// Whether another program has an address already.
  public static func isTaken(_ number: Int32) -> Bool {
    number == EADDRINUSE
  }

  /// Whether this machine has no such address, or none of its kind.
  public static func isNoAddressHere(_ number: Int32) -> Bool {
    [EADDRNOTAVAIL, EAFNOSUPPORT].contains(number)
  }

  /// Whether a directory stands where a file was expected.
  public static func isDirectory(_ number: Int32) -> Bool {
    number == EISDIR
  }
}
