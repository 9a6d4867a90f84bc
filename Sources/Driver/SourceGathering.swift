import Formats
import Profiles
import Symbols

/// What has been read of a list of sources so far.
struct SourceGathering {
  /// Whether a file may hold several profiles.
  let allowsSeveral: Bool
  var origins = MappingOrigins()
  /// How many sources were read.
  private(set) var count = 0
  /// How many were not.
  private(set) var failures = 0
  private var problems: [(name: String, error: FetchError)] = []
  /// The folder whose files are being read, until one of them is a profile.
  private var emptyFolder: String?

  init(allowsSeveral: Bool) {
    self.allowsSeveral = allowsSeveral
  }

  /// The profiles of a source; none if there is a problem, or nothing to say.
  mutating func read(_ source: LocatedSource) -> [Profile] {
    if case .folder(let path) = source {
      closeFolder()
      emptyFolder = path
      return []
    }
    if !source.isMember { closeFolder() }
    do throws(FetchError) {
      let profiles = try source.read(allowsSeveral: allowsSeveral)
      count += 1
      emptyFolder = nil
      return profiles
    } catch {
      if !(source.isMember && error.isNoProfile) { add(source.name, error) }
      return []
    }
  }

  /// Complains about a folder in which nothing was a profile.
  mutating func closeFolder() {
    if let path = emptyFolder { add(path, .emptyFolder) }
    emptyFolder = nil
  }

  /// What could not be read since this was last asked, and why.
  mutating func takeProblems() -> [(name: String, error: FetchError)] {
    defer { problems = [] }
    return problems
  }

  private mutating func add(_ name: String, _ error: FetchError) {
    failures += 1
    problems.append((name, error))
  }
}

extension FetchError {
  /// Whether the file is of some other kind, which folders hold too.
  fileprivate var isNoProfile: Bool {
    guard case .decode(let error) = self else { return false }
    return [.unrecognizedFormat, .empty].contains(error.reason)
  }
}
