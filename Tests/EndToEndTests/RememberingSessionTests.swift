import CLI
import Commands
import Driver
import Synchronization
import TestSupport
import Testing

/// Reports made from what earlier ones on the profile added up.
struct RememberingSessionTests {
  private final class Ears: Sendable {
    let notices = Mutex<[String]>([])
  }

  /// What a report came to, with all that was said on the way.
  private struct Outcome: Equatable {
    var bytes: [UInt8] = []
    var said: [String] = []
    var error: String?
  }

  private static let files = [
    ProjectFiles.sample("pprof/queryengine/slow/cpu.pb.gz"),
    ProjectFiles.sample("pprof/queryengine/fast/mem.pb.gz"),
  ]

  private static func open(_ file: String, _ ears: Ears) throws -> Session {
    var request = SourceRequest()
    request.sources = [file]
    return try Session.open(
      request, environment: SourceFiles(), sink: OutputSink(isWatched: false) { _ in },
      tell: { notice in ears.notices.withLock { $0.append(notice.message(in: .exact)) } })
  }

  private static func outcome(_ session: Session, _ ears: Ears, _ request: ReportRequest)
    -> Outcome
  {
    ears.notices.withLock { $0 = [] }
    var outcome = Outcome()
    do throws(UserError) {
      outcome.bytes = try session.bytes(request)
    } catch {
      outcome.error = error.message(in: .exact)
    }
    outcome.said = ears.notices.withLock(\.self)
    return outcome
  }

  /// A random request; the options go on from those of the one before, as at a prompt.
  private static func request(_ number: UInt64, after options: inout Options) throws
    -> ReportRequest?
  {
    let words = RandomCommand.make(seed: number, profiles: 1).filter { word in
      word.hasPrefix("-")
        && !["-base=", "-diff_base=", "-normalize", "-all_frames"].contains {
          word.hasPrefix($0)
        }
    }
    guard let invocation = try? PprofGrammar.parse(words + ["x"]),
      case .report(var request) = invocation.action
    else { return nil }
    var random = SeededRandom(seed: number &+ 77)
    let fresh = random.below(3) == 0
    if !fresh {
      let sort = request.options.sort
      request.options = options
      request.options.sort = sort
      request.options.nodeCount = [-1, 0, 3, 10, 40][random.below(5)]
      request.options.nodeFraction = [0.005, 0, 0.1][random.below(3)]
    }
    request.options.isCompatible = random.below(4) == 0
    request.options.format = ["", "", "json", "csv"][random.below(4)]
    options = request.options
    let others = ["hot", "pkgs", "calltree", "callers", "callees", "flame", "svg", "info"]
    if random.below(3) == 0,
      let command = CommandCatalog.command(named: others[random.below(others.count)])
    {
      request.command = command
      request.argument = command.takesArgument ? "a" : nil
    }
    return request
  }

  @Test(arguments: files.indices, [1, 1000] as [UInt64])
  func `a report made from what earlier ones left is the report made afresh`(
    file: Int, seed: UInt64
  ) throws {
    let ears = Ears()
    let fresh = try Self.open(Self.files[file], ears)
    let remembering = fresh.remembering()
    var options = Options()
    for number in 0..<100 as Range<UInt64> {
      guard let request = try Self.request(seed &+ number, after: &options) else { continue }
      let wanted = Self.outcome(fresh, ears, request)
      let made = Self.outcome(remembering, ears, request)
      #expect(made == wanted, "\(BatchCommandLine.text(request, fresh.sources))")
    }
  }

  @Test func `several threads share what was added up`() async throws {
    let fresh = try Self.open(Self.files[0], Ears())
    let remembering = fresh.remembering()
    var options = Options()
    var requests: [ReportRequest] = []
    for number in 0..<40 as Range<UInt64> {
      if let request = try Self.request(number, after: &options) { requests.append(request) }
    }
    await withTaskGroup(of: Bool.self) { group in
      for request in requests {
        group.addTask {
          (try? remembering.bytes(request)) == (try? fresh.bytes(request))
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test func `no more than a few of a kind are kept`() throws {
    let ears = Ears()
    let session = try Self.open(Self.files[0], ears).remembering()
    let top = try #require(CommandCatalog.command(named: "top"))
    for number in 0..<20 {
      var options = Options()
      options.focus = "a|\(number)"
      _ = try session.bytes(ReportRequest(top, options: options))
    }
    #expect(session.rememberedFilters == 4)
  }
}
