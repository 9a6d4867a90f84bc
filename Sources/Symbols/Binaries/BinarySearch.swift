import Bytes
package import Profiles

/// Finds the binaries of a profile where the user keeps them.
package struct BinarySearch: Sendable {
  /// The program a profile is of, if the user said so.
  package var mainBinary = ""
  /// Its build, where the profile does not tell.
  package var mainBuildID = ""
  /// Folders with binaries.
  package var folders: [String] = []

  /// Looks nowhere yet.
  package init() {}

  /// The profile with the binaries found; one without any gets one that covers all its addresses,
  /// as in Go's pprof.
  package func applied(to profile: Profile) -> (Profile, [SymbolizationNotice]) {
    var texts = ProfileTexts(profile)
    var notices: [SymbolizationNotice] = []
    let present = folders.filter { FileSystem.status(of: $0)?.kind == .folder }
    for index in profile.mappings.indices where !present.isEmpty {
      let path = profile.strings[profile.mappings[index].file]
      let buildID = profile.strings[profile.mappings[index].buildID]
      if let found = find(path, buildID, in: present, &notices) { texts.setFile(found, of: index) }
    }
    if profile.mappings.isEmpty { texts.addMapping() }
    if !mainBinary.isEmpty { texts.setFile(mainBinary, of: 0) }
    if !mainBuildID.isEmpty { texts.setMissingBuildID(mainBuildID, of: 0) }
    return (texts.profile, notices)
  }

  private func find(
    _ path: String, _ buildID: String, in folders: [String],
    _ notices: inout [SymbolizationNotice]
  ) -> String? {
    for folder in folders {
      for candidate in Self.candidates(path, buildID, in: folder) {
        guard let found = Self.buildID(of: candidate) else { continue }
        if buildID.isEmpty || buildID == found { return candidate }
        notices.append(.ignored(file: candidate, wanted: buildID, found: found))
      }
    }
    return nil
  }

  /// The build of a file; nil if it is no binary.
  private static func buildID(of path: String) -> String? {
    guard FileSystem.status(of: path)?.kind == .file else { return nil }
    guard let file = try? ELFFile.open(path) else { return nil }
    return try? file.buildID()
  }

  /// Places where pprof, perf and debuggers keep binaries.
  static func candidates(_ path: String, _ buildID: String, in folder: String) -> [String] {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    var candidates: [String] = []
    if !buildID.isEmpty {
      candidates.append(joined(folder, buildID, name))
      candidates += FileSystem.entries(of: joined(folder, buildID))
        .map { joined(folder, buildID, $0.name) }
      candidates.append(joined(folder, path, buildID))
      if buildID.utf8.count >= 2 {
        candidates.append(
          joined(folder, String(buildID.prefix(2)), buildID.dropFirst(2) + ".debug"))
      }
    }
    guard !path.isEmpty else { return candidates }
    return candidates + [
      joined(folder, name), joined(folder, path), joined(folder, path + ".debug"),
      joined(folder, parent, ".debug", name + ".debug"),
      joined(folder, "usr/lib/debug", parent, name + ".debug"),
    ]
  }

  private static func joined(_ folder: String, _ parts: String...) -> String {
    let rest = parts.flatMap { $0.split(separator: "/") }.joined(separator: "/")
    return folder.hasSuffix("/") ? folder + rest : folder + "/" + rest
  }
}

/// A profile whose mappings change.
private struct ProfileTexts {
  private(set) var profile: Profile

  init(_ profile: Profile) {
    self.profile = profile
  }

  /// Adds a text without looking for an equal one: files of mappings are compared as texts.
  private mutating func add(_ text: String) -> StringID {
    profile.strings.append(text.utf8)
    return StringID(rawValue: UInt32(truncatingIfNeeded: profile.strings.count - 1))
  }

  mutating func setFile(_ path: String, of index: Int) {
    profile.mappings[index].file = add(path)
  }

  mutating func setMissingBuildID(_ buildID: String, of index: Int) {
    guard profile.strings.isEmpty(profile.mappings[index].buildID) else { return }
    profile.mappings[index].buildID = add(buildID)
  }

  mutating func addMapping() {
    var mapping = Mapping()
    mapping.number = 1
    profile.mappings.append(mapping)
    let id = MappingID(rawValue: 0)
    for index in profile.locations.indices { profile.locations[index].mapping = id }
  }
}
