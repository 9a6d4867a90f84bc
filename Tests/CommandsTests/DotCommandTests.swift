import Analysis
import Commands
import Profiles
import Reports
import TestSupport
import Testing

struct DotCommandTests {
  private func graph(_ lines: String, _ change: (inout Options) -> Void = { _ in }) throws -> Graph
  {
    guard case .graph(let graph) = try shape("dot", .written(lines), change) else {
      return Graph(nodes: [], edges: [], largestFlat: 0)
    }
    return graph
  }

  @Test func `edges name their ends by position`() throws {
    let graph = try graph("main;a 3\nmain;b 5")
    for edge in graph.edges {
      let target = try #require(edge.target)
      #expect(graph.nodes[target].name == edge.targetName)
      #expect(graph.nodes[edge.source].name == "main")
    }
    #expect(graph.edges.map(\.weight) == [5, 3])
    #expect(graph.largestFlat == 5)
  }

  @Test func `an edge to what cancelled out has no target`() throws {
    let graph = try graph("main;a 3\nmain;b 5\nmain;b -5")
    #expect(graph.edges.map(\.targetName) == ["a", "b"])
    #expect(graph.edges[1].target == nil)
  }

  @Test func `names are shown short and in lines`() throws {
    let graph = try graph("example.com/x/v2/pkg.(*T).Do 1")
    #expect(graph.nodes[0].name == "example.com/x/v2/pkg.(*T).Do")
    #expect(graph.nodes[0].lines == ["pkg", "(*T)", "Do"])
  }

  @Test func `an address and a line stand in lines of their own`() throws {
    let graph = try graph("a/b.F 1") { $0.granularity = .addresses }
    #expect(graph.nodes[0].lines == ["0000000000001000", "b", "F", "b.F.go:1"])
  }

  @Test func `what is said of the profile is never left out`() throws {
    guard
      case .report(let report) = try run("dot", .written("f 1"), { $0.compactLabels = true })
    else { return }
    #expect(!report.header.isCompact)
  }

  @Test func `a tree of calls shows a place once a path`() throws {
    let graph = try graph("a;f 1\nb;f 2") { $0.callTree = true }
    #expect(graph.nodes.map(\.name) == ["f", "b", "f", "a"])
  }
}
