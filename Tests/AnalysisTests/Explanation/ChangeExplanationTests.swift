import Analysis
import Profiles
import TestSupport
import Testing

struct ChangeExplanationTests {
  private func explain(_ base: String, _ new: String) -> ChangeExplanation {
    Explaining()([.written(base)], [.written(new)])
  }

  @Test func `what libraries cost more is the fault of whoever calls them`() throws {
    let explanation = explain(
      """
      main.main;main.read;runtime.growslice;runtime.mallocgc 10
      main.main;main.read 200
      main.main;main.write 800
      """,
      """
      main.main;main.read;runtime.growslice;runtime.mallocgc 600
      main.main;main.read 200
      main.main;main.write 800
      """)
    let cause = try #require(explanation.causes.first)
    #expect(explanation.causes.count == 1)
    #expect(cause.node.name == "main.read" && cause.node.newRate == 0.5)
    #expect(cause.path == ["main.main", "main.read"])
    #expect(cause.callees.map(\.0) == ["runtime.growslice"])
    #expect(cause.callees[0].1.new == 0.375)
    #expect(cause.lines.map(\.0) == [SourceLine(file: "main.read.go", line: 2)])
  }

  @Test func `where nothing changed nothing is explained`() {
    let profile = "main.main;main.f 500\nmain.main;main.g 480"
    let explanation = explain(profile, "main.main;main.f 480\nmain.main;main.g 500")
    #expect(explanation.causes.isEmpty && explanation.fork == nil)
    #expect(explanation.shifts.isEmpty && explanation.renames.isEmpty)
  }

  @Test func `a callee that was inlined without a trace moved its cost`() {
    let explanation = explain(
      """
      main.main;main.parse;main.scan 500
      main.main;main.parse 300
      main.main;main.other 1200
      """,
      """
      main.main;main.parse 800
      main.main;main.other 1200
      """)
    #expect(explanation.causes.isEmpty)
    #expect(explanation.shifts.map(\.name) == ["main.parse"])
    #expect(explanation.shifts.first?.container == "main.parse")
    #expect(explanation.shifts.first?.sources == ["main.scan"])
  }

  @Test func `code moved to another function of one caller is no cause`() {
    let explanation = explain(
      """
      main.main;main.parse;main.scan 500
      main.main;main.parse;main.check 100
      main.main;main.other 1400
      """,
      """
      main.main;main.parse;main.scan 100
      main.main;main.parse;main.check 500
      main.main;main.other 1400
      """)
    #expect(explanation.causes.isEmpty)
    #expect(explanation.shifts.first?.container == "main.parse")
  }

  @Test func `a function that costs the same under another name was renamed`() {
    let explanation = explain(
      "main.main;main.load;main.decode 600\nmain.main;main.other 900",
      "main.main;main.load;main.unmarshal 620\nmain.main;main.other 900")
    #expect(explanation.causes.isEmpty)
    #expect(explanation.renames == [Rename(old: "main.decode", new: "main.unmarshal")])
  }

  @Test func `a renamed caller does not hide that its callee was renamed too`() {
    let explanation = explain(
      "main.main;main.a;main.b 600\nmain.main;main.other 900",
      "main.main;main.x;main.y 620\nmain.main;main.other 900")
    #expect(explanation.renames.map(\.new) == ["main.x", "main.y"])
  }

  @Test func `a function that replaces another and costs more is a cause`() {
    let explanation = explain(
      "main.main;main.a 300\nmain.main;main.other 900",
      "main.main;main.b 900\nmain.main;main.other 900")
    #expect(explanation.causes.map(\.node.name) == ["main.b"])
    #expect(explanation.renames.isEmpty)
  }

  @Test func `the path forks where the growth does`() throws {
    let explanation = explain(
      """
      main.main;main.serve;main.a 100
      main.main;main.serve;main.b 100
      main.main;main.idle 1000
      main.main;main.poll 1000
      """,
      """
      main.main;main.serve;main.a 900
      main.main;main.serve;main.b 500
      main.main;main.idle 1000
      main.main;main.poll 1000
      """)
    let fork = try #require(explanation.fork)
    #expect(fork.path == ["main.main", "main.serve"])
    #expect(fork.branches.map(\.name) == ["main.a", "main.b"])
    #expect(fork.branches[0].part > 0.6 && fork.branches[0].part < 0.7)
  }

  @Test func `the collector's growth points at those who allocate more`() throws {
    let explanation = explain(
      """
      main.main;main.f;runtime.mallocgc 20
      main.main;main.f 900
      runtime.gcBgMarkWorker;runtime.scanobject 50
      """,
      """
      main.main;main.f;runtime.mallocgc 300
      main.main;main.f 900
      runtime.gcBgMarkWorker;runtime.scanobject 600
      """)
    let collection = try #require(explanation.collection)
    #expect(collection.sites.map(\.name) == ["main.f"])
    #expect(collection.cost.new > 0.3 && collection.cost.base < 0.06)
  }

  @Test func `a million frames of recursion are walked without recursion`() {
    let deep = "main.main;" + Array(repeating: "main.f", count: 50_000).joined(separator: ";")
    let explanation = explain(deep + " 100\nmain.g 100", deep + " 400\nmain.g 100")
    #expect(explanation.causes.map(\.node.name) == ["main.f"])
  }
}
