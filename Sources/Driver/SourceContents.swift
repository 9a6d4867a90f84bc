import Bytes
import Formats
import Profiles

/// The bytes of a source, which can be read twice.
enum SourceContents {
  case file(String)
  case bytes([UInt8], from: String)

  /// Longest file that is looked through for several profiles.
  private static let limit = 1 << 30

  /// The profile in it, or the several whose gzip'd files were strung together, as by `cat`.
  ///
  /// One profile may also have been compressed in pieces; so a piece counts as a profile only if
  /// the whole does not read, and every piece does.
  func read(allowsSeveral: Bool) throws(FetchError) -> [Profile] {
    do throws(FetchError) {
      return [try LocatedSource.decode(try window(), name)]
    } catch {
      guard allowsSeveral, error.mayBeSeveral, let profiles = pieces() else { throw error }
      return profiles
    }
  }

  private var name: String {
    switch self {
    case .file(let path): path
    case .bytes(_, let address): address
    }
  }

  private func window() throws(FetchError) -> InputWindow {
    switch self {
    case .file(let path): InputWindow(try Self.open(path))
    case .bytes(let bytes, _): InputWindow(bytes: bytes)
    }
  }

  private func pieces() -> [Profile]? {
    guard let bytes = wholeBytes, let ranges = try? Inflater.members(of: bytes), ranges.count > 1
    else { return nil }
    var profiles: [Profile] = []
    for range in ranges {
      let window = InputWindow(bytes: Array(bytes[range]))
      guard let profile = try? LocatedSource.decode(window, name) else { return nil }
      profiles.append(profile)
    }
    return profiles
  }

  private var wholeBytes: [UInt8]? {
    switch self {
    case .bytes(let bytes, _): return bytes
    case .file(let path):
      guard let file = try? InputFile.open(path) else { return nil }
      return (try? file.contents(limit: Self.limit)) ?? nil
    }
  }

  private static func open(_ path: String) throws(FetchError) -> InputFile {
    let problem = FileStatus.lookupError(path)
    guard problem == 0 else { throw .lookup(path: path, errno: problem) }
    do throws(InputError) {
      return try InputFile.open(path)
    } catch {
      throw openError(error, path)
    }
  }

  /// A directory opens in Go, and only reading it fails.
  private static func openError(_ error: InputError, _ path: String) -> FetchError {
    guard case .cannotOpen(let errno) = error else { return .decode(DecodeError(.input(error))) }
    return SystemError.isDirectory(errno)
      ? .read(path: path, errno: errno) : .open(path: path, errno: errno)
  }
}

extension FetchError {
  /// Whether the reason may be that a second profile begins where one should end.
  fileprivate var mayBeSeveral: Bool {
    guard case .decode(let error) = self else { return false }
    switch error.reason {
    case .input, .empty, .unrecognizedFormat, .tooMany: return false
    default: return true
    }
  }
}
