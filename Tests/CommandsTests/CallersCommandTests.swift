import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct CallersCommandTests {
  private let profile = Profile.written(
    """
    main;serve;read 30
    main;serve;write 50
    main;read 20
    """)

  @Test func `a node stands between its callers and its callees, the heaviest first`() throws {
    let entries = try Running.entries(on: profile)
    let read = try #require(entries.first { $0.node.name == "read" })
    #expect(read.callers.map(\.name) == ["serve", "main"])
    #expect(read.callers.map(\.weight) == [30, 20])
    #expect(read.callees.isEmpty)
    let serve = try #require(entries.first { $0.node.name == "serve" })
    #expect(serve.callees.map(\.name) == ["write", "read"])
  }

  @Test func `peek shows matching nodes only and sums over them`() throws {
    let entries = try Running.entries(on: profile, matching: "^[sw]")
    #expect(entries.map(\.node.name) == ["write", "serve"])
    #expect(entries.map(\.node.flatSum) == [50, 50])
  }

  @Test func `peek at nothing says so`() {
    #expect(throws: CommandError.noMatches("nosuch")) {
      try Running.entries(on: profile, matching: "nosuch")
    }
  }

  @Test func `calls of a function to itself are no edge`() throws {
    let entries = try Running.entries(on: .written("main;walk;walk 4"))
    let walk = try #require(entries.first { $0.node.name == "walk" })
    #expect(walk.callers.map(\.name) == ["main"])
    #expect(walk.callees.isEmpty)
  }

  @Test func `an edge counts once a sample`() throws {
    let entries = try Running.entries(on: .written("a;b;a;b 4"))
    let first = try #require(entries.first { $0.node.name == "b" })
    #expect(first.callers.map(\.weight) == [4])
    #expect(first.callees.map(\.weight) == [4])
  }

  @Test func `an edge leads past nodes that are left out`() throws {
    let entries = try Running.entries(on: .written("main;middle;leaf 5\nmain 1")) {
      $0.nodeCount = 2
    }
    #expect(entries.map(\.node.name) == ["leaf", "main"])
    #expect(entries[0].callers.map(\.name) == ["main"])
  }

  @Test func `an inlined call is marked where every sample inlined it`() throws {
    let entries = try Running.entries(on: .written("main,small 3\nmain,both 1\nmain;both 1"))
    let main = try #require(entries.first { $0.node.name == "main" })
    #expect(main.callees.map(\.name) == ["small", "both"])
    #expect(main.callees.map(\.isInline) == [true, false])
  }

  @Test func `a neighbour that cancels out is still seen`() throws {
    let entries = try Running.entries(on: .written("main;same 10\nmain;same -10\nmain;more 5"))
    let main = try #require(entries.first { $0.node.name == "main" })
    #expect(main.callees.map(\.name) == ["more", "same"])
    #expect(main.callees.map(\.weight) == [5, 0])
  }
}
