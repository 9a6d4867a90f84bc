import Commands
import Driver
import Reports
import Synchronization
import TestSupport
import Testing

/// What a user hears when something matches nothing.
struct AdviceTests {
  private final class Ears: Sendable {
    let notices = Mutex<[Notice]>([])
  }

  private struct NoSources: Environment {
    func sourceLines(_ file: String, _ options: Options) throws(SourceProblem) -> [String] {
      throw .missing(path: file)
    }
  }

  /// Makes a report on the slow query engine's processor profile; returns messages and the error.
  private func hear(_ name: String, _ argument: String? = nil, _ values: (String, String)...)
    throws -> (notices: [String], error: String?)
  {
    let ears = Ears()
    var request = SourceRequest()
    request.sources = [SampleFiles.queryEngine("slow/cpu.pb.gz")]
    let session = try Session.open(
      request, environment: NoSources(), sink: OutputSink(isWatched: false) { _ in },
      tell: { notice in ears.notices.withLock { $0.append(notice) } })
    var options = Options()
    for (name, value) in values {
      if name == "compat" { options.isCompatible = true } else { try options.set(name, to: value) }
    }
    let command = try #require(CommandCatalog.command(named: name))
    var failure: String?
    do throws(UserError) {
      _ = try session.run(ReportRequest(command, argument: argument, options: options))
    } catch {
      failure = error.message(in: options.isCompatible ? .compatible : .exact)
    }
    return (ears.notices.withLock { $0 }.map { $0.message(in: .exact) }, failure)
  }

  @Test func `an expression that is none is taken as plain text, and said so`() throws {
    let (notices, error) = try hear("peek", "join.(*Joiner")
    #expect(notices == ["no match for the expression \"join.(*Joiner\"; taken as plain text"])
    #expect(error == nil)
  }

  @Test func `an expression that matches nothing is taken as plain text`() throws {
    #expect(try hear("peek", "join.(*Joiner).Join").error == nil)
    let (notices, _) = try hear("top", nil, ("focus", "(*Joiner).Join"))
    #expect(notices == ["no match for the expression \"(*Joiner).Join\"; taken as plain text"])
  }

  @Test func `functions of similar names are offered with their weights`() throws {
    let error = try #require(try hear("peek", "Joinr").error)
    #expect(
      error.hasPrefix(
        """
        swprof: no matches found for regexp: Joinr; did you mean:
           27.7%  example.com/queryengine/join.(*Joiner).Join
        """))
  }

  @Test func `a filter that leaves nothing says what would match`() throws {
    let (notices, _) = try hear("top", nil, ("focus", "jion"))
    #expect(
      notices.first?.hasPrefix(
        """
        none of 227 samples matches focus; it would match:
           27.7%  example.com/queryengine/join.(*Joiner).Join
        """) == true)
    #expect(
      try hear("top", nil, ("tagfocus", "tenant=x")).notices.first == "no sample has labels")
  }

  @Test func `a value of a similar name is offered`() throws {
    #expect(
      try hear("top", nil, ("sample_index", "cpi")).error
        == "swprof: sample_index \"cpi\" must be one of: [samples cpu]; did you mean cpu?")
  }

  @Test func `in pprof's words nothing is retried and nothing offered`() throws {
    let (notices, error) = try hear("peek", "Joinr", ("compat", ""))
    #expect(notices.isEmpty && error == "no matches found for regexp: Joinr")
    #expect(
      try hear("top", nil, ("compat", ""), ("focus", "jion")).notices
        == [])
  }

  @Test func `a file of a similar name is offered`() {
    let path = SampleFiles.queryEngine("slow/cpu.pb.g")
    let notice = Notice.unreadable(file: path, .lookup(path: path, errno: 2))
    #expect(notice.message(in: .exact).hasSuffix("; did you mean \(path)z?"))
    #expect(!notice.message(in: .compatible).contains("did you mean"))
  }

  @Test func `a filter that takes everything away is named`() throws {
    #expect(
      try hear("top", nil, ("ignore", ".")).notices == ["ignore=. leaves none of 227 samples"])
    #expect(
      try hear("tree", nil, ("hide", ".*")).notices == ["hide=.* leaves none of 227 samples"])
  }

  @Test func `filters that leave nothing together are told with what each leaves`() throws {
    #expect(
      try hear("top", nil, ("focus", "Join$"), ("ignore", "Joiner")).notices.first
        == "the filters leave nothing together; alone they leave: focus=Join$ 27.7%, "
        + "ignore=Joiner 72.3%")
  }

  @Test func `a function that filters leave out is there all the same`() throws {
    #expect(
      try hear("peek", "Joiner", ("focus", "Scanner")).error
        == "swprof: no matches found for regexp: Joiner; there are some, but not in what is left by "
        + "focus=Scanner")
  }

  @Test func `names too long to be read are offered in short`() {
    let name = String(repeating: "x", count: 100_000)
    let error = UserError.nothingMatches("y", nearest: [.init("pkg." + name, share: 0.5)])
    #expect((error.message(in: .exact) ?? "").utf8.count < 300)
  }

  @Test func `labels are among the words of a profile, with their values`() throws {
    var request = SourceRequest()
    request.sources = [SampleFiles.queryEngine("fast/server-cpu.pb.gz")]
    let session = try Session.open(
      request, environment: NoSources(), sink: OutputSink(isWatched: false) { _ in }, tell: { _ in }
    )
    #expect(
      session.vocabulary(Options()).labels == [
        .init("endpoint", ["lookup", "report", "totals"]),
        .init("tenant", ["acme", "globex", "initech"]),
      ])
  }
}
