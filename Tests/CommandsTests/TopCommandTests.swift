import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct TopCommandTests {
  private let simple = Profile.written(
    """
    main;serve;read 30
    main;serve;write 50
    main;idle 20
    """)

  @Test func `rows go by flat value and carry running sums`() throws {
    let rows = try Running.rows(on: simple)
    #expect(rows.map(\.name) == ["write", "read", "idle", "main", "serve"])
    #expect(rows.map(\.flat) == [50, 30, 20, 0, 0])
    #expect(rows.map(\.flatSum) == [50, 80, 100, 100, 100])
    #expect(rows.map(\.cum) == [50, 30, 20, 100, 80])
  }

  @Test func `cum order breaks ties by name`() throws {
    let rows = try Running.rows(on: simple) { $0.sort = .cum }
    #expect(rows.map(\.name) == ["main", "serve", "write", "read", "idle"])
  }

  @Test func `a function that calls itself counts once a sample`() throws {
    let rows = try Running.rows(on: .written("main;walk;walk;visit;walk 7"))
    #expect(rows.map(\.name) == ["walk", "main", "visit"])
    #expect(rows.map(\.cum) == [7, 7, 7])
    #expect(rows[0].flat == 7)
  }

  @Test func `the first so many rows keep their values, and the header says what was left out`()
    throws
  {
    let report = try Running.report("top", on: simple) { $0.nodeCount = 2 }
    guard case .top(let table) = report.body else { return }
    #expect(table.rows.map(\.name) == ["write", "read"])
    #expect(report.header.selection?.shownFlat == 80)
    #expect(report.header.selection?.candidateNodes == 5)
    #expect(report.header.total == 100)
  }

  @Test func `nodes below the cutoff on cum are dropped and counted`() throws {
    let profile = Profile.written("main;hot 999\nmain;cold 1")
    let report = try Running.report("top", on: profile)
    guard case .top(let table) = report.body else { return }
    #expect(table.rows.map(\.name) == ["hot", "main"])
    #expect(report.header.selection?.droppedNodes == 1)
    #expect(report.header.selection?.nodeCutoff == 5)
  }

  @Test func `a node that every caller inlines is marked, one that some do is marked otherwise`()
    throws
  {
    let rows = try Running.rows(on: .written("main,always 10\nmain,mixed 10\nother;mixed 10"))
    let marks = Dictionary(uniqueKeysWithValues: rows.map { ($0.name, $0.inlining) })
    #expect(marks["always"] == .byAll)
    #expect(marks["mixed"] == .bySome)
    #expect(marks["main"] == .never)
  }

  @Test func `what cancels out exactly is not listed`() throws {
    let rows = try Running.rows(on: .written("main;same 10\nmain;same -10\nmain;more 5"))
    #expect(rows.map(\.name) == ["more", "main"])
  }

  @Test func `negative nodes can be left out`() throws {
    let profile = Profile.written("main;less -10\nmain;more 5")
    let rows = try Running.rows(on: profile) { $0.dropNegative = true }
    #expect(rows.map(\.name) == ["more"])
  }

  @Test func `sums past 64 bits are cut there`() throws {
    let most = Int64.max
    let rows = try Running.rows(on: .written("main;a \(most)\nmain;a \(most)\nmain;b 1"))
    #expect(rows.map(\.name) == ["a", "main"])
    #expect(rows.map(\.flat) == [most, 0])
    #expect(rows.map(\.cum) == [most, most])
  }

  @Test func `means divide by the first value`() throws {
    let profile = Profile.written(
      "main;a 2 10\nmain;b 4 40", types: [("events", "count"), ("delay", "nanoseconds")])
    let report = try Running.report("top", on: profile) { $0.mean = true }
    guard case .top(let table) = report.body else { return }
    #expect(report.header.profile.sampleType == "mean_delay")
    #expect(report.header.total == 8)
    #expect(table.rows.map(\.name) == ["b", "a", "main"])
    #expect(table.rows.map(\.cum) == [10, 5, 8])
  }
}
