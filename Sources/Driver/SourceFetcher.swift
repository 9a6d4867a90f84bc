import Analysis
import Bytes
import Formats
import Profiles

/// Reads the profiles somebody asked for.
struct SourceFetcher {
  /// Tells the user something beside the report.
  let tell: @Sendable (Notice) -> Void

  /// What came of some sources.
  struct Fetched {
    /// Nil if none could be read.
    let sum: ProfileCombiner.Sum?
    let read: Int
    let wanted: Int
  }

  /// The sum of all sources that could be read; those that could not are complained about.
  func fetch(_ sources: [String]) throws(CombineError) -> Fetched {
    var combiner = ProfileCombiner()
    var count = 0
    for source in sources {
      let profile: Profile
      do throws(FetchError) {
        profile = try Self.read(source)
      } catch {
        tell(.unreadable(file: source, error))
        continue
      }
      try combiner.add(profile)
      count += 1
    }
    return Fetched(sum: try combiner.finish(), read: count, wanted: sources.count)
  }

  /// Reads one file; `-` is the standard input.
  static func read(_ path: String) throws(FetchError) -> Profile {
    if path == "-" { return try decode(.standardInput(), path) }
    let problem = FileStatus.lookupError(path)
    guard problem == 0 else {
      if let url = SourceURL(path, seconds: nil, timeout: nil) { throw .network(address: url.text) }
      throw .lookup(path: path, errno: problem)
    }
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
      return try FormatCatalog.decode(&window)
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
