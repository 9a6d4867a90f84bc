import Bytes
import Formats
import Profiles

/// A profile somebody asked for: a file, or what a server is asked for and answers.
enum LocatedSource {
  case file(String)
  /// A folder, whose files follow.
  case folder(String)
  /// A file that was not named itself and may be anything.
  case member(String)
  /// The source as the user wrote it, and what to ask for.
  case page(String, NetworkClient.Request)
  /// The source as the user wrote it, where it was fetched from, and what came back.
  case answer(String, WebAddress, Result<HTTPAnswer, NetworkError>)

  var isMember: Bool {
    if case .member = self { true } else { false }
  }

  /// What a server is to be asked for; nil for files.
  var request: NetworkClient.Request? {
    if case .page(_, let request) = self { request } else { nil }
  }

  /// What the user calls it.
  var name: String {
    switch self {
    case .file(let name), .folder(let name), .member(let name), .page(let name, _),
      .answer(let name, _, _):
      name
    }
  }

  /// Where it was fetched from; nil for files.
  var address: WebAddress? {
    if case .answer(_, let address, _) = self { address } else { nil }
  }

  /// The same with the server's answer, if there is one.
  func answered(_ answer: Result<HTTPAnswer, NetworkError>?) -> LocatedSource {
    guard case .page(let name, let request) = self else { return self }
    return .answer(name, request.address, answer ?? .failure(.noAnswer))
  }

  /// The profiles there; the file `-` is the standard input.
  func read(allowsSeveral: Bool) throws(FetchError) -> [Profile] {
    switch self {
    case .file("-"): [try Self.decode(InputWindow(.standardInput()), "-")]
    case .file(let path), .member(let path):
      try SourceContents.file(path).read(allowsSeveral: allowsSeveral)
    case .answer(_, let address, let answer):
      try Self.contents(of: answer, from: address).read(allowsSeveral: allowsSeveral)
    case .folder, .page: []
    }
  }

  private static func contents(
    of answer: Result<HTTPAnswer, NetworkError>, from address: WebAddress
  ) throws(FetchError) -> SourceContents {
    let page: HTTPAnswer
    do throws(NetworkError) { page = try answer.get() } catch {
      throw .network(address: address.shownText, error)
    }
    guard page.isSuccess else {
      throw .network(
        address: address.shownText, .status(page.status, explanation: page.explanation))
    }
    return .bytes(page.body, from: address.shownText)
  }

  static func decode(_ window: consuming InputWindow, _ path: String) throws(FetchError)
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
}
