import Commands
import Profiles
import Reports
import TestSupport
import Testing

private struct NoSources: Environment {
  func sourceLines(_ path: String, _ options: Options) throws(SourceProblem) -> [String] {
    throw .missing(path: path)
  }
}

struct DiffCommandTests {
  private let cpu = [("samples", "count"), ("cpu", "nanoseconds")]

  private func table(_ base: Profile, _ new: Profile, _ change: (inout Options) -> Void = { _ in })
    throws -> ComparisonTable
  {
    let command = try #require(CommandCatalog.command(named: "diff"))
    var options = Options()
    change(&options)
    var input = CommandInput(
      profile: new, options: command.overrides.applied(to: options), environment: NoSources())
    input.compared = ComparedProfiles(
      base: [NamedProfile("old", base)], new: [NamedProfile("new", new)])
    guard case .report(let report) = try command.run(input).content,
      case .comparison(let table) = report.body
    else { throw CommandError.nothingToCompare }
    return table
  }

  private var base: Profile {
    .written("a/b.main;a/b.f 100 1000\na/b.main;a/c.g 300 3000", types: cpu)
  }

  private var new: Profile {
    .written("a/b.main;a/b.f 300 3000\na/b.main;a/c.g 300 3000", types: cpu)
  }

  @Test func `a row has both values and their shares`() throws {
    let row = try #require(try table(base, new).rows.first)
    #expect(row.name == "a/b.f" && row.shortName == "b.f")
    #expect(row.base == .init(value: 1000, relative: 0.25))
    #expect(row.new == .init(value: 3000, relative: 0.5))
    #expect(row.change == 1 && row.contribution == 0.25)
    #expect(row.verdict == .changed)
    #expect(row.evidence?.counts.base == 100 && row.evidence?.counts.new == 300)
  }

  @Test func `filters apply to both sides`() throws {
    let focused = try table(base, new) { $0.focus = "b\\.f" }
    #expect(focused.rows.map(\.name) == ["a/b.f"])
    #expect(focused.total.base.value == 1000 && focused.total.new.value == 3000)
  }

  @Test func `cum and granularity are those of all reports`() throws {
    let cum = try table(base, new) { $0.sort = .cum }
    #expect(cum.isCum && cum.rows.contains { $0.name == "a/b.main" })
    let files = try table(base, new) { $0.granularity = .files }
    #expect(files.rows.map(\.name).sorted() == ["a/b.f.go", "a/c.g.go"])
  }

  @Test func `rows beyond the limit are counted`() throws {
    let short = try table(base, new) { $0.nodeCount = 1 }
    #expect(short.rows.count == 1)
    #expect(short.hidden.rows == 1 && short.hidden.changed == 1)
  }

  @Test func `values of different meaning are not compared`() {
    let heap = Profile.written("a/b.f 1", types: [("inuse_space", "bytes")])
    #expect(
      throws: CommandError.differentValues(
        .init(file: "old", type: "cpu", unit: "nanoseconds"),
        .init(file: "new", type: "inuse_space", unit: "bytes"))
    ) { try table(base, heap) }
  }

  @Test func `unknown choices are refused`() {
    #expect(
      throws: CommandError.unknownChoice(
        "fair", known: ["share", "ops", "robust", "duration", "none"])
    ) { try table(base, new) { $0.comparison.normalization = "fair" } }
    #expect(throws: CommandError.unknownChoice("xx", known: ["bh", "by", "none"])) {
      try table(base, new) { $0.comparison.falseDiscovery = "xx" }
    }
  }

  @Test func `goroutines are compared as they are`() throws {
    let types = [("goroutine", "count")]
    let result = try table(
      .written("main;f 3", types: types), .written("main;f 5", types: types))
    #expect(result.scale == .none && result.test == nil)
    #expect(result.notes == [.untested(.census)])
    #expect(result.rows.map(\.verdict) == [.untested])
  }

  @Test func `a single benchmark is compared within itself`() throws {
    let bench = Profile.written("q.BenchmarkA;f 10 1\nruntime.gc 5 1", types: cpu)
    let result = try table(bench, bench)
    #expect(result.scale == .shareOfBenchmark("q.BenchmarkA"))
    #expect(result.outside?.shortName == "(outside q.BenchmarkA, and GC)")
    #expect(result.outside?.evidence == nil && result.outside?.contribution == nil)
  }

  @Test func `several benchmarks are warned of`() throws {
    let bench = Profile.written("q.BenchmarkA;f 10 1\nq.BenchmarkB;f 5 1", types: cpu)
    let result = try table(bench, bench)
    #expect(result.scale == .share && result.outside == nil)
    #expect(result.notes.contains(.severalBenchmarks(["q.BenchmarkA", "q.BenchmarkB"])))
  }

  @Test func `profiles of nothing make a table of nothing`() throws {
    let empty = Profile.written("", types: cpu)
    let result = try table(empty, empty)
    #expect(result.rows.isEmpty && result.total.base.value == 0)
    #expect(try table(.written("f 0 0", types: cpu), .written("f 0 0", types: cpu)).rows.isEmpty)
  }

  @Test func `means and differences are compared as they are`() throws {
    let means = try table(base, new) { $0.mean = true }
    #expect(means.scale == .none && means.notes.contains(.untested(.means)))
    #expect(means.rows.allSatisfy { $0.base.value <= 10 && $0.evidence == nil })
    let difference = Profile.written("f 5 50\ng -3 -30", types: cpu)
    let result = try table(base, difference)
    #expect(result.scale == .none && result.notes == [.untested(.difference)])
  }

  @Test func `equal rows need a floor`() throws {
    let equal = try table(base, base) { $0.comparison.smallestChange = 0.9 }
    #expect(equal.notes.contains(.smallestChange(0.9)))
    #expect(equal.rows.allSatisfy { $0.verdict == .equal })
  }
}
