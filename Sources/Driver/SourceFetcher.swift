import Bytes
import Formats
import Profiles

/// Reads the profiles somebody asked for.
struct SourceFetcher {
  /// Tells the user something beside the report.
  let tell: @Sendable (Notice) -> Void

  /// The profiles of all sources that could be read; those that could not are complained about.
  func fetch(_ sources: [String], isBase: Bool) throws(UserError) -> [Profile] {
    var profiles: [Profile] = []
    for source in sources {
      do throws(FetchError) {
        profiles.append(try Self.read(source))
      } catch {
        tell(.unreadable(file: source, error))
      }
    }
    guard !profiles.isEmpty else { throw .noProfiles(base: isBase) }
    if profiles.count < sources.count {
      tell(.partial(read: profiles.count, of: sources.count, base: isBase))
    }
    return profiles
  }

  /// Reads one file; `-` is the standard input.
  static func read(_ path: String) throws(FetchError) -> Profile {
    if path == "-" { return try decode(.standardInput(), path) }
    let problem = FileStatus.lookupError(path)
    guard problem == 0 else { throw .lookup(path: path, errno: problem) }
    let file: InputFile
    do throws(InputError) {
      file = try InputFile.open(path)
    } catch {
      throw openError(error, path)
    }
    return try decode(file, path)
  }

  private static func decode(_ file: consuming InputFile, _ path: String) throws(FetchError)
    -> Profile
  {
    var window = InputWindow(file)
    do throws(DecodeError) {
      return try PprofFormat.decode(&window)
    } catch {
      if case .input(.cannotRead(let errno, _)) = error.reason {
        throw .read(path: path, errno: errno)
      }
      throw .decode(error)
    }
  }

  /// A directory opens in Go, and only reading it fails.
  private static func openError(_ error: InputError, _ path: String) -> FetchError {
    guard case .cannotOpen(let errno) = error else { return .decode(DecodeError(.input(error))) }
    return SystemError.isDirectory(errno)
      ? .read(path: path, errno: errno) : .open(path: path, errno: errno)
  }
}
