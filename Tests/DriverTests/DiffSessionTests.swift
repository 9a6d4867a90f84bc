import Commands
import Driver
import Foundation
import Reports
import TestSupport
import Testing

/// Comparisons of recorded profiles, from files to text.
struct DiffSessionTests {
  private static let goldens: [(name: String, file: String, settings: [String: String])] = [
    ("cpu", "cpu", ["nodecount": "8"]),
    ("cpu-cum", "cpu", ["cum": "true", "nodecount": "8"]),
    ("mem", "mem", ["sample_index": "alloc_space"]),
    ("mutex", "mutex", ["cum": "true", "nodecount": "8"]),
    ("block", "block", [:]),
    ("goroutine", "goroutine", ["nodecount": "5"]),
    ("benchmarks", "benchmarks-cpu", ["nodecount": "5"]),
  ]

  private func text(_ base: String, _ new: String, _ options: Options) throws -> String {
    try ComparingSession(base, new, options, NoSources()).output
      .replacingOccurrences(of: SampleFiles.queryEngine(""), with: "")
  }

  @Test(arguments: goldens.indices)
  func `recorded profiles are compared as before`(index: Int) throws {
    let (name, file, settings) = Self.goldens[index]
    var options = Options()
    for (option, value) in settings { try options.set(option, to: value) }
    let actual = try text("fast/\(file).pb.gz", "slow/\(file).pb.gz", options)
    let golden = SampleFiles.path("Tests/Golden/diff/\(name).txt")
    if ProcessInfo.processInfo.environment["SWPROF_BLESS"] != nil {
      try actual.write(toFile: golden, atomically: true, encoding: .utf8)
    }
    #expect(try actual == String(contentsOfFile: golden, encoding: .utf8))
  }

  @Test func `the four regressions of the slow build are the first rows`() throws {
    let text = try text("fast/cpu.pb.gz", "slow/cpu.pb.gz", Options())
    let rows = text.split(separator: "\n").drop { !$0.contains("vs old") }.dropFirst().prefix(4)
    let names = rows.map { String($0.prefix { $0 != " " }) }
    #expect(
      Set(names) == [
        "join.(*Joiner).Join", "group.Totals", "scan.(*Scanner).Next", "plancache.(*Cache).Get",
      ])
    #expect(rows.allSatisfy { $0.contains("(p=0.00") && !$0.contains("~") })
  }

  @Test func `in the shell the profile that was opened is the new one`() throws {
    var request = SourceRequest()
    request.sources = [SampleFiles.queryEngine("slow/cpu.pb.gz")]
    let session = try Session.open(
      request, environment: NoSources(), sink: OutputSink(isWatched: false) { _ in },
      tell: { _ in })
    let command = try #require(CommandCatalog.command(named: "diff"))
    let file = SampleFiles.queryEngine("fast/cpu.pb.gz")
    let result = try session.run(ReportRequest(command, argument: file, options: Options()))
    guard case .report(let report) = result.content, case .comparison(let table) = report.body
    else {
      Issue.record("no comparison")
      return
    }
    #expect(table.base.names == [file] && table.new.names == ["this profile"])
    #expect(table.total.base.value > table.total.new.value)
  }

  @Test func `a profile that cannot be read is an error`() {
    var request = SourceRequest()
    request.comparedWith = ["no/such/file"]
    request.sources = [SampleFiles.queryEngine("slow/cpu.pb.gz")]
    #expect(throws: UserError.noProfiles(base: true)) {
      try Session.open(
        request, environment: NoSources(), sink: OutputSink(isWatched: false) { _ in },
        tell: { _ in })
    }
  }
}

private struct NoSources: Environment {
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    throw .missing(path: path)
  }
}
