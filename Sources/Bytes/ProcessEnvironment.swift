import Glibc

/// The variables a process was started with.
public enum ProcessEnvironment {
  /// A variable's text; empty if it is not set, which programs are not to tell apart.
  public static func value(_ name: String) -> String {
    unsafe getenv(name).map { unsafe String(cString: $0) } ?? ""
  }
}
