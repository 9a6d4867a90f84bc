import Bytes
import Formats
import Profiles

/// A profile somebody asked for: a file, or what a server answered.
enum LocatedSource {
  case file(String)
  /// The source as the user wrote it, and where it was fetched from.
  case answer(String, WebAddress, Result<HTTPAnswer, NetworkError>)

  var isFile: Bool { address == nil }

  /// What the user calls it.
  var name: String {
    switch self {
    case .file(let path): path
    case .answer(let name, _, _): name
    }
  }

  /// Where it was fetched from; nil for files.
  var address: WebAddress? {
    if case .answer(_, let address, _) = self { address } else { nil }
  }

  /// The same with the server's answer, if there is one.
  func answered(_ answer: Result<HTTPAnswer, NetworkError>?) -> LocatedSource {
    guard case .answer(let name, let address, _) = self, let answer else { return self }
    return .answer(name, address, answer)
  }

  /// The profile there; the file `-` is the standard input.
  func read() throws(FetchError) -> Profile {
    switch self {
    case .file("-"): try Self.decode(InputWindow(.standardInput()), "-")
    case .file(let path): try Self.read(path)
    case .answer(_, let address, let answer): try Self.read(answer, from: address)
    }
  }

  private static func read(_ path: String) throws(FetchError) -> Profile {
    let problem = FileStatus.lookupError(path)
    guard problem == 0 else { throw .lookup(path: path, errno: problem) }
    let file: InputFile
    do throws(InputError) {
      file = try InputFile.open(path)
    } catch {
      throw openError(error, path)
    }
    return try decode(InputWindow(file), path)
  }

  private static func read(
    _ answer: Result<HTTPAnswer, NetworkError>, from address: WebAddress
  ) throws(FetchError) -> Profile {
    let page: HTTPAnswer
    do throws(NetworkError) { page = try answer.get() } catch {
      throw .network(address: address.shownText, error)
    }
    guard page.isSuccess else {
      throw .network(
        address: address.shownText, .status(page.status, explanation: page.explanation))
    }
    return try decode(InputWindow(bytes: page.body), address.shownText)
  }

  private static func decode(_ window: consuming InputWindow, _ path: String) throws(FetchError)
    -> Profile
  {
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
