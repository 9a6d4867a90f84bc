import Bytes
import Commands
import Driver
import Formats
import Foundation
import Profiles
import Synchronization
import TestSupport
import WebUI

/// A small profile being served, with a place of its own for saved options.
final class ServedSample: Sendable {
  static let stacks = """
    main;serve;parse 30 key=a
    main;serve;read 50 key=b
    main;idle 20
    """

  let router: Router
  let folder: String
  /// The profile as a file.
  let bytes: [UInt8]

  init(_ lines: String = stacks, host: String = ":", change: (inout Options) -> Void = { _ in })
    throws
  {
    folder = URL.temporaryDirectory.appending(path: "swprof-web-" + UUID().uuidString).path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    bytes = try Self.file(lines)
    try Data(bytes).write(to: URL(filePath: folder + "/new.pb.gz"))
    var sources = SourceRequest()
    sources.sources = [folder + "/new.pb.gz"]
    // Names stay as they are, however much they look like those of C++.
    sources.symbolization = "none"
    let session = try Session.open(
      sources, environment: SourceFiles(tools: ""),
      sink: OutputSink(isWatched: false) { _ in }, tell: { _ in })
    var options = Options()
    change(&options)
    router = Router(
      ServedProfile(session, options, sets: OptionSetFile(path: folder + "/options")),
      at: try ServedPlace(host), token: Self.token)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  static let token = AccessToken("secret")
  static let port = 1234

  /// A profile's file from lines.
  static func file(_ lines: String) throws -> [UInt8] {
    try PprofEncoder.encodeCompressed(.written(lines, types: [("cpu", "nanoseconds")]))
  }

  /// Asks as a program on this machine does that knows the word.
  func ask(
    _ method: String, _ path: String, _ headers: [(name: String, value: String)] = [],
    body: [UInt8] = []
  ) -> PageAnswer {
    let target = path.hasPrefix("/") ? path : "/t/secret/" + path
    let host = headers.contains { $0.name == "Host" } ? [] : [("Host", "localhost:\(Self.port)")]
    var request = PageRequest(
      method, target, headers: host + headers.map { ($0.name, $0.value) }, port: Self.port)
    request.body = body
    return router.answer(request)
  }

  func get(_ path: String) -> PageAnswer { ask("GET", path) }
}

extension PageAnswer {
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The content read as an object of JSON; empty if it is none.
  var json: [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any] ?? [:]
  }

  /// The sentence of a refusal.
  var error: String? { json["error"] as? String }

  /// The content of one of the page's elements with data.
  func data(_ element: String) -> [String: Any] {
    let parts = text.components(separatedBy: "<script type=\"application/json\" id=\"\(element)\">")
    let content = parts.last?.components(separatedBy: "</script>").first ?? ""
    return (try? JSONSerialization.jsonObject(with: Data(content.utf8))) as? [String: Any] ?? [:]
  }
}
