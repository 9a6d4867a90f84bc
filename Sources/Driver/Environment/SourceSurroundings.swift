import Bytes

/// Where a process stands, as far as finding source text depends on it.
package struct SourceSurroundings: Sendable {
  /// Absolute, spelled as the user came there; empty if unknown.
  package var currentFolder: String
  /// The variables of the environment that count: HOME, PATH, XDG_CONFIG_HOME and Go's.
  package var variables: [String: String]
  /// Folders where Go is usually installed, tried in this order.
  package var goFolders: [String]

  /// Takes what a test or another host wants to be true.
  package init(
    currentFolder: String, variables: [String: String] = [:], goFolders: [String] = []
  ) {
    self.currentFolder = currentFolder
    self.variables = variables
    self.goFolders = goFolders
  }

  /// Asks the process.
  package static func ofProcess() -> SourceSurroundings {
    let names = ["HOME", "PATH", "XDG_CONFIG_HOME", "GOENV", "GOROOT", "GOPATH", "GOMODCACHE"]
    let values = names.compactMap { name in FileSystem.variable(name).map { (name, $0) } }
    return SourceSurroundings(
      currentFolder: FileSystem.currentFolder() ?? "",
      variables: Dictionary(uniqueKeysWithValues: values),
      goFolders: ["/usr/local/go", "/usr/lib/go", "/usr/lib/golang"] + versionedGoFolders())
  }

  /// Distributions install each version beside the others; newest first.
  private static func versionedGoFolders() -> [String] {
    FileSystem.entries(of: "/usr/lib").map(\.name).filter { $0.hasPrefix("go-1.") }
      .sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
      .map { "/usr/lib/" + $0 }
  }

  /// The elements of a variable that lists folders; relative ones are left out.
  func folders(in variable: String) -> [String] {
    (variables[variable] ?? "").split(separator: ":").map(String.init)
      .filter { $0.utf8.first == UInt8(ascii: "/") }
  }
}
