import Foundation

/// Scripts that tests write to have them run.
package enum WrittenProgram {
  /// Writes a script that may be run.
  ///
  /// Another process does it: nobody can run what is open for writing, and a child that another test
  /// starts just then would hold open what this process writes.
  package static func write(_ text: String, to path: String) throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", #"printf %s "$2" > "$1" && chmod 755 "$1""#, "sh", path, text]
    try shell.run()
    shell.waitUntilExit()
  }
}
