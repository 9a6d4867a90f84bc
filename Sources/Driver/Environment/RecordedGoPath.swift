import Analysis

/// What the path of a Go source file says of where the file belongs.
///
/// `-trimpath` records `import/path/file.go`, with `@version` behind the path of a module that was
/// downloaded; without it the absolute path on the machine of the build is recorded.
struct RecordedGoPath: Equatable {
  /// Below the `src` folder of an installation.
  private(set) var inStandardLibrary: String?
  /// Below the folder of downloaded modules, escaped as the names there are.
  private(set) var inModuleCache: String?
  /// Below a module of the user's or a `vendor` folder, without any version.
  private(set) var inModule: String?
  /// The parts of that, where the module has a version.
  private(set) var versioned: Versioned?
  /// The absolute path on the machine of the build, where that is all there is.
  private(set) var elsewhere: String?

  /// A file of a downloaded module.
  struct Versioned: Equatable {
    let module: String
    let version: String
    /// Below the module's folder.
    let rest: String
  }

  init(_ path: String) {
    let path = Path.cleaned(path)
    guard path != "..", !path.hasPrefix("../") else { return }
    if Path.isAbsolute(path) {
      inStandardLibrary = Self.afterInstallation(path)
      if let cached = Self.afterModuleCache(path) { setModule(cached) }
      if inStandardLibrary == nil, inModule == nil { elsewhere = path }
    } else {
      inStandardLibrary = path
      setModule(path)
    }
  }

  private mutating func setModule(_ path: String) {
    let parts = path.split(separator: "/")
    guard let index = parts.firstIndex(where: { $0.utf8.contains(UInt8(ascii: "@")) }) else {
      inModule = path
      return
    }
    let versioned = parts[...index].joined(separator: "/")
    inModuleCache = Self.joined(Self.escaped(versioned), parts[(index + 1)...])
    let name = Self.unescaped(versioned.split(separator: "@").first ?? "")
    let rest = parts[(index + 1)...]
    inModule = Self.joined(name, rest)
    let version = Self.unescaped(parts[index].split(separator: "@").last ?? "")
    self.versioned = Versioned(
      module: name, version: version, rest: rest.joined(separator: "/"))
  }

  private static func joined(_ start: String, _ rest: ArraySlice<Substring>) -> String {
    ([Substring(start)] + rest).joined(separator: "/")
  }

  /// Writes upper case as `!` and lower case, for disks that do not tell them apart.
  private static func escaped(_ path: String) -> String {
    path.reduce(into: "") { result, letter in
      result += letter.isUppercaseASCII ? "!" + letter.lowercased() : String(letter)
    }
  }

  private static func unescaped(_ path: Substring) -> String {
    var result = ""
    var isMarked = false
    for letter in path {
      if letter == "!", !isMarked {
        isMarked = true
      } else {
        result += isMarked ? letter.uppercased() : String(letter)
        isMarked = false
      }
    }
    return result
  }

  private static func afterModuleCache(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    let start = parts.indices.first { index in
      index > 0 && parts[index] == "mod" && parts[index - 1] == "pkg"
    }
    return start.map { parts[($0 + 1)...].joined(separator: "/") }
  }

  /// What follows `…/go1.27/src/`; the folder has to be named after Go.
  private static func afterInstallation(_ path: String) -> String? {
    let parts = path.split(separator: "/")
    let start = parts.indices.first { index in
      index > 0 && parts[index] == "src" && isInstallation(parts[index - 1])
    }
    return start.map { parts[($0 + 1)...].joined(separator: "/") }
  }

  private static func isInstallation(_ name: Substring) -> Bool {
    name == "go" || name == "golang" || name.hasPrefix("go1.") || name.hasPrefix("go-1.")
      || name.hasPrefix("toolchain@")
  }
}

extension Character {
  fileprivate var isUppercaseASCII: Bool { "A"..."Z" ~= self }
}
