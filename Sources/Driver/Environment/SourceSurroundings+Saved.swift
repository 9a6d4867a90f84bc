import Bytes

extension SourceSurroundings {
  private static let largestSettings = 1 << 16

  /// The same, with what `go env -w` wrote down for variables that are not set.
  var withSavedVariables: SourceSurroundings {
    var result = self
    for line in savedLines {
      guard let equals = line.firstIndex(of: "="), line.first != "#" else { continue }
      let name = String(line[..<equals])
      guard ["GOROOT", "GOPATH", "GOMODCACHE"].contains(name),
        variables[name, default: ""].isEmpty
      else { continue }
      result.variables[name] = String(line[line.index(after: equals)...])
    }
    return result
  }

  private var savedLines: [String] {
    guard let path = settingsFile, let file = try? InputFile.open(path, nonblocking: true),
      let bytes = try? file.contents(limit: Self.largestSettings)
    else { return [] }
    return SourceText.lines(of: bytes)
  }

  /// Where Go keeps its settings; nil where it keeps none.
  private var settingsFile: String? {
    let named = variables["GOENV", default: ""]
    guard named.isEmpty else { return named == "off" ? nil : named }
    let folder = variables["XDG_CONFIG_HOME", default: ""]
    guard folder.isEmpty else { return folder + "/go/env" }
    return variables["HOME"].map { $0 + "/.config/go/env" }
  }
}
