import Commands
import Profiles
import Reports
import TestSupport
import Testing

/// Means: values are divided, their shares are of the sums; as pprof has it, of the mean of all.
struct MeanTests {
  private let profile = Profile.written(
    "main;a 2 10 k=x\nmain;b 4 40 k=y\nmain;c 1 50 k=x",
    types: [("events", "count"), ("delay", "nanoseconds")])

  private func report(_ command: String, argument: String? = nil, compat: Bool = false) throws
    -> Report
  {
    try Running.report(command, on: profile, argument: argument) {
      $0.mean = true
      $0.isCompatible = compat
    }
  }

  private func rows(compat: Bool) throws -> [TopTable.Row] {
    guard case .top(let table) = try report("top", compat: compat).body else { return [] }
    return table.rows
  }

  @Test func `the shares of means are those of their sums`() throws {
    let rows = try rows(compat: false)
    #expect(rows.map(\.name) == ["c", "b", "a", "main"])
    #expect(rows.map(\.flat) == [50, 10, 5, 0])
    #expect(rows.map(\.flatPart) == [50, 40, 10, 0])
    #expect(rows.map(\.flatSum) == [50, 90, 100, 100])
    #expect(rows.map(\.cumPart) == [50, 40, 10, 100])
    let header = try report("top").header
    #expect(header.total == 14 && header.whole == 100)
    #expect(header.selection?.shownFlat == 14 && header.selection?.shownPart == 100)
  }

  @Test func `as in Go's pprof, they are shares of the mean of all`() throws {
    let rows = try rows(compat: true)
    #expect(rows.map(\.flat) == [50, 10, 5, 0])
    #expect(rows.map(\.flatPart) == [50, 10, 5, 0])
    #expect(rows.map(\.flatSum) == [50, 60, 65, 65])
    let header = try report("top", compat: true).header
    #expect(header.total == 14 && header.whole == 14)
    #expect(header.selection?.shownPart == 65)
  }

  @Test func `the edges of a tree are divided too`() throws {
    let weights = try [false, true].map { compat in
      guard case .callers(let table) = try report("peek", argument: "main", compat: compat).body
      else { return [] as [[Int64]] }
      return table.entries.flatMap(\.callees).map { [$0.weight, $0.part] }
    }
    #expect(weights == [[[50, 50], [10, 40], [5, 10]], [[50, 50], [40, 40], [10, 10]]])
  }

  @Test func `labels have means`() throws {
    let groups = try [false, true].map { compat in
      guard case .tags(let table) = try report("tags", compat: compat).body else {
        return [] as [[Int64]]
      }
      return table.groups.map { [$0.total, $0.part] + $0.rows.flatMap { [$0.value, $0.part] } }
    }
    #expect(groups == [[[14, 100, 20, 60, 10, 40]], [[100, 100, 60, 60, 40, 40]]])
  }

  @Test func `lines of source have means`() throws {
    let routines = try [false, true].map { compat in
      guard case .listing(let list) = try report("list", argument: "c|main", compat: compat).body
      else { return [] as [[Int64]] }
      return list.routines.map { [$0.flat, $0.cum, $0.cumPart] }
    }
    #expect(routines == [[[50, 50, 50], [0, 14, 100]], [[50, 50, 50], [0, 100, 100]]])
  }

  @Test func `pictures draw shares of sums`() throws {
    let parts = try [false, true].map { compat in
      guard case .graph(let graph) = try report("dot", compat: compat).body else {
        return [] as [[Int64]]
      }
      let nodes = graph.nodes.sorted { $0.name < $1.name }.map { [$0.cum, $0.cumPart] }
      return nodes + graph.edges.map { [$0.weight, $0.part] }
    }
    let values: [[Int64]] = [
      [5, 10], [10, 40], [50, 50], [14, 100], [50, 50], [10, 40], [5, 10],
    ]
    #expect(parts == [values, values.map { [$0[0], $0[0]] }])
  }

  @Test(arguments: ["hot", "calltree", "flame", "callgrind"])
  func `what adds up shows sums and says so`(command: String) throws {
    let row = try #require(CommandCatalog.command(named: command))
    var options = Options()
    options.mean = true
    let input = CommandInput(
      profile: profile, options: row.overrides.applied(to: options), environment: NoWorld())
    let result = try row.run(input)
    #expect(result.notices == [.sumsInsteadOfMeans])
    guard case .report(let report) = result.content else { return }
    #expect(report.header.total == 100 && report.header.profile.sampleType == "delay")
  }
}
