import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct PageCommandTests {
  private func page(_ new: Profile, comparedWith base: Profile? = nil) throws -> ProfilePage {
    let command = try #require(CommandCatalog.command(named: "report"))
    var input = CommandInput(
      profile: new, options: command.overrides.applied(to: Options()),
      environment: WrittenSources())
    input.compared = base.map {
      ComparedProfiles(base: [NamedProfile("old", $0)], new: [NamedProfile("new", new)])
    }
    guard case .report(let report) = try command.run(input).content,
      case .page(let page) = report.body
    else { throw CommandError.noTree(command: "report") }
    return page
  }

  @Test func `a page has stacks, functions, a graph and sources`() throws {
    let page = try page(.written("main;f 3\nmain;g 5"))
    #expect(page.tables.map(\.name) == ["top", "source"])
    #expect(page.graph?.report != nil && page.flame.total == 8)
    guard case .top(let table) = page.tables[0].report?.body else {
      Issue.record("no table of functions")
      return
    }
    #expect(table.rows.map(\.name) == ["g", "f", "main"])
  }

  @Test func `labels have a table where there are any`() throws {
    let page = try page(.written("main;f 3 key=value"))
    #expect(page.tables.map(\.name).contains("labels"))
  }

  @Test func `a page about a change says what changed and why`() throws {
    let page = try page(
      .written("main;f 30\nmain;g 5"), comparedWith: .written("main;f 10\nmain;g 5"))
    #expect(page.tables.map(\.name).suffix(2) == ["diff", "why"])
    #expect(page.flame.baseTotal == 15 && page.flame.total == 35)
  }

  @Test func `the table of functions has room for 500, or for as many as are wanted`() throws {
    let lines = (0..<600).map { "main;f\($0) \(1000 - $0)" }.joined(separator: "\n")
    func rows(_ count: Int?) throws -> Int? {
      let report = try Running.report("report", on: .written(lines)) {
        $0.nodeFraction = 0
        if let count { $0.nodeCount = count }
      }
      guard case .page(let page) = report.body, case .top(let table) = page.tables[0].report?.body
      else { return nil }
      return table.rows.count
    }
    #expect(try rows(nil) == 500)
    #expect(try rows(7) == 7)
    #expect(try rows(0) == 601)
  }
}
