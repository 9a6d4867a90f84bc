import Bytes
import Commands
import Driver
import Formats
import Foundation
import Profiles
import Reports
import Symbols
import Synchronization
import TestSupport
import Testing

/// Whole ways from a server on this machine to a profile; they need curl.
@Suite(.enabled(if: hasCurl, "the program curl is not installed"))
struct FetchedProfileTests {
  private let tree: TemporaryTree

  init() throws {
    tree = try TemporaryTree()
  }

  private static func sample(_ name: String) throws -> [UInt8] {
    Array(
      try Data(contentsOf: URL(filePath: SampleFiles.path("Tests/Golden/raw/inputs/\(name).pb.gz")))
    )
  }

  private func server() throws -> LocalServer {
    let profile = try Self.sample("frames-new")
    return try LocalServer { request in
      switch request.line.split(separator: " ")[1].split(separator: "?")[0] {
      case "/debug/pprof/profile", "/plain": LocalServer.page("200 OK", body: profile)
      case "/moved": LocalServer.page("302 Found", ["Location: /plain"], "gone")
      case "/busy":
        LocalServer.page(
          "500 Internal Server Error", ["X-Go-Pprof: 1", "Content-Type: text/plain"],
          "Could not enable CPU profiling: cpu profiling already in use\n")
      case "/bare": LocalServer.page("200 OK", [], Self.addresses)
      case "/debug/pprof/bare": LocalServer.page("200 OK", [], Self.addresses)
      case "/debug/pprof/symbol" where request.line.hasPrefix("GET"):
        LocalServer.page("200 OK", [], "num_symbols: 1\n0x1000 one\n0x2000 two\n")
      case "/debug/pprof/symbol": LocalServer.page("405 Method Not Allowed", [])
      case "/lost/bare": LocalServer.page("200 OK", [], Self.addresses)
      case "/symbolz":
        LocalServer.page("200 OK", [], "num_symbols: 1\n0x1000 one\n0x2000 two\n")
      default: LocalServer.page("404 File not found", [], "<html>")
      }
    }
  }

  /// A profile that knows only addresses.
  private static let addresses = """
    heap profile:      1:     10 [     1:    10] @ heapprofile
         1:     10 [     1:    10] @ 0x1001 0x2001

    """

  private func open(_ sources: [String], _ change: (inout SourceRequest) -> Void = { _ in }) throws
    -> (Profile, [Notice])
  {
    var request = SourceRequest()
    request.sources = sources
    request.savingFolders = [tree["saved/deep"]]
    change(&request)
    let told = Mutex<[Notice]>([])
    let session = try Session.open(
      request, environment: NoSources(), sink: OutputSink(isWatched: false) { _ in },
      tell: { notice in told.withLock { $0.append(notice) } })
    return (session.profile, told.withLock { $0 })
  }

  @Test func `a profile is fetched, announced and saved`() throws {
    let server = try server()
    let (profile, notices) = try open(["127.0.0.1:\(server.port)"]) { $0.seconds = 2 }
    #expect(profile.samples.count > 0)
    let prefix = tree["saved/deep/pprof."]
    #expect(notices.count == 3)
    #expect(
      notices[0] == .fetching(address: server.address + "/debug/pprof/profile?seconds=2"))
    #expect(notices[1] == .waiting(seconds: 2))
    guard case .saved(let path) = notices[2] else { throw NetworkError.noAnswer }
    #expect(path.hasPrefix(prefix) && path.hasSuffix(".001.pb.gz"))
    let (saved, told) = try open([path])
    #expect(saved.samples.count == profile.samples.count)
    #expect(told.isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(server.requests.map(\.line) == ["GET /debug/pprof/profile?seconds=2 HTTP/1.1"])
  }

  @Test func `several servers and files are one profile`() throws {
    let server = try server()
    let file = SampleFiles.path("Tests/Golden/raw/inputs/frames-new.pb.gz")
    let (one, _) = try open([file])
    let (all, notices) = try open([
      file, server.address + "/plain", server.address + "/moved", server.address + "/none",
    ])
    let sum = { (profile: Profile) in profile.samples.values[0].reduce(0, +) }
    #expect(sum(all) == 3 * sum(one))
    #expect(
      notices.contains(
        .unreadable(
          file: server.address + "/none",
          .network(
            address: server.address + "/none", .status("404 File not found", explanation: nil)))))
    #expect(notices.contains(.partial(read: 3, of: 4, base: false)))
  }

  @Test func `a base may come from a server too`() throws {
    let server = try server()
    let (profile, notices) = try open([server.address + "/plain"]) {
      $0.base = .init([server.address + "/plain"], keepsTotal: false)
    }
    #expect(profile.samples.count == 0)
    #expect(notices.filter { if case .fetching = $0 { true } else { false } }.count == 2)
  }

  @Test func `what a server says about its refusal is passed on`() throws {
    let server = try server()
    let told = Mutex<[String]>([])
    var request = SourceRequest()
    request.sources = [server.address + "/busy"]
    #expect(throws: UserError.noProfiles(base: false)) {
      try Session.open(
        request, environment: NoSources(), sink: OutputSink(isWatched: false) { _ in },
        tell: { notice in told.withLock { $0.append(notice.message(in: .exact)) } })
    }
    #expect(
      told.withLock { $0.last }
        == "swprof: \(server.address)/busy: the server says 500 Internal Server Error: "
        + "Could not enable CPU profiling: cpu profiling already in use")
  }

  @Test func `a server is asked for the names behind its addresses`() throws {
    let server = try server()
    let (profile, notices) = try open([server.address + "/bare"])
    #expect(profile.functions.map { profile.strings[$0.name] }.sorted() == ["one", "two"])
    #expect(profile.strings[profile.mappings[0].file] == "")
    #expect(!notices.contains(.symbolization(.noMainBinary)))
    #expect(server.requests.map(\.line) == ["GET /bare HTTP/1.1", "POST /symbolz HTTP/1.1"])
    #expect(server.requests.last?.body.split(separator: "+").sorted() == ["0x1000", "0x2000"])
    let (unnamed, _) = try open([server.address + "/bare"]) { $0.symbolization = "local" }
    #expect(unnamed.functions.isEmpty)
  }

  @Test func `a server that takes no posts is asked in the address`() throws {
    let server = try server()
    let (profile, _) = try open([server.address + "/debug/pprof/bare"])
    #expect(profile.functions.count == 2)
    let line = try #require(server.requests.last?.line)
    #expect(line.hasPrefix("GET /debug/pprof/symbol?0x") && line.contains("+0x"))
  }

  @Test func `a server that knows no names leaves addresses`() throws {
    let server = try server()
    let (profile, notices) = try open([server.address + "/lost/bare"])
    #expect(profile.samples.count == 1 && profile.functions.isEmpty)
    let address = server.address + "/lost/symbolz"
    let problem = NetworkError.status("404 File not found", explanation: nil)
    #expect(notices.contains(.noNames(address: address, problem)))
    #expect(throws: UserError.symbolServer(address: address, problem)) {
      try open([server.address + "/lost/bare"]) { $0.isCompatible = true }
    }
  }
}

private struct NoSources: Environment {
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    throw .missing(path: path)
  }
}

private let hasCurl =
  ProgramSearch("", path: ProcessEnvironment.value("PATH")).path(of: "curl") != nil
