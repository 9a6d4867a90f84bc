import Analysis
import Profiles
import TestSupport
import Testing

struct CallGraphTests {
  private func graph(_ lines: String, keeping names: Set<String>? = nil) -> CallGraph {
    let view = ProfileView(written: lines)
    return CallGraph(view, kept: names.map { names in view.kept { names.contains($0) } })
  }

  private func edges(_ graph: CallGraph) -> [String] {
    graph.edges.map { edge in
      let names = "\(graph[edge.source].info.name)>\(graph[edge.target].info.name)"
      let marks = (edge.isResidual ? " residual" : "") + (edge.isInline ? " inline" : "")
      return "\(names) \(edge.weight)\(marks)"
    }.sorted()
  }

  private func values(_ graph: CallGraph, _ name: String) -> [Int64] {
    graph.nodes.filter { $0.info.name == name }.flatMap { [$0.flat, $0.cum] }
  }

  @Test func `a node that recurs counts once in cum`() {
    let graph = graph("main;a;b;a;b 3\nmain;a 4")
    #expect(values(graph, "a") == [4, 7])
    #expect(values(graph, "b") == [3, 3])
    #expect(edges(graph) == ["a>b 3", "b>a 3", "main>a 7"])
  }

  @Test func `an edge over nodes that were not kept is residual`() {
    let graph = graph("main;x;a 3\nmain;a;x,x;b 4\nx;main;x 5", keeping: ["main", "a", "b"])
    #expect(edges(graph) == ["a>b 4 residual", "main>a 7 residual"])
  }

  @Test func `an edge is inline only if every sample passed it inlined`() {
    #expect(edges(graph("main;a,b 3\nmain;a,b;b 4")) == ["a>b 7 inline", "main>a 7"])
    #expect(edges(graph("main;a,b 3\nmain;a;b 4")) == ["a>b 7", "main>a 7"])
  }

  @Test func `the outermost occurrence on a stack decides how an edge was passed`() {
    #expect(edges(graph("a,b;a;b 3")) == ["a>b 3 inline", "b>a 3"])
    #expect(edges(graph("a;b;a,b 3")) == ["a>b 3", "b>a 3"])
    #expect(edges(graph("c;b;a;b;a,b 3")) == ["a>b 3", "b>a 3", "c>b 3"])
  }

  @Test func `samples without a value pass no edge, nor change what others passed`() {
    #expect(edges(graph("main;a 0\nmain;b,c 2\nmain;b;c 0")) == ["b>c 2 inline", "main>b 2"])
  }

  @Test func `a sample that only divides passes its edges`() {
    let view = ProfileView(written: "main;a 0\nmain;b 0", divisors: [1, 0])
    #expect(edges(CallGraph(view)) == ["main>a 0"])
  }

  @Test func `edges that cancel out are there`() {
    #expect(edges(graph("main;a 3\nmain;a -3")) == ["main>a 0"])
  }

  @Test func `names that differ in bytes are two, even where Unicode takes them for one`() {
    let graph = graph("main;caf\u{e9} 3\nmain;cafe\u{301} 4")
    #expect(graph.nodes.count == 3)
    #expect(graph.edges.map(\.weight).sorted() == [3, 4])
  }

  @Test func `sums past 64 bits are cut there`() {
    let most = Int64.max
    let graph = graph("main;a \(most)\nmain;b;a \(most)\nmain;a -5")
    #expect(values(graph, "main") == [0, most])
    #expect(values(graph, "a") == [most, most])
    #expect(edges(graph) == ["b>a \(most)", "main>a \(most - 5)", "main>b \(most)"])
  }

  @Test func `sums that pass 64 bits on the way come out exact`() {
    let most = Int64.max
    let graph = graph("a;b \(most)\na;b \(most)\na;b \(-most)\na;b \(-most)\na;b 7")
    #expect(values(graph, "b") == [7, 7])
    #expect(edges(graph) == ["a>b 7"])
  }

  @Test(arguments: [3, 8, 40]) func `all nodes and edges are as added up plainly`(names: Int) {
    var random = SeededRandom(seed: UInt64(names))
    for _ in 0..<60 {
      let lines = random.stackLines(samples: 1 + random.below(30), names: names)
      #expect(PlainGraph(graph(lines)) == PlainGraph(lines).withoutZeros, "\(lines)")
    }
  }

  @Test(arguments: [3, 8, 40]) func `edges of kept nodes are as added up plainly`(names: Int) {
    var random = SeededRandom(seed: 100 + UInt64(names))
    for _ in 0..<60 {
      let lines = random.stackLines(samples: 1 + random.below(30), names: names)
      let kept = Set((0..<names).filter { _ in random.below(3) > 0 }.map { "f\($0)" })
      let expected = PlainGraph(lines) { kept.contains($0) }.withoutZeros
      #expect(PlainGraph(graph(lines, keeping: kept)) == expected, "\(lines) \(kept)")
    }
  }

  @Test func `thousands of edges are told apart`() {
    var random = SeededRandom(seed: 7)
    let lines = random.stackLines(samples: 2000, names: 200)
    let graph = graph(lines)
    #expect(graph.edges.count > 4000)
    #expect(PlainGraph(graph) == PlainGraph(lines).withoutZeros)
  }

  @Test func `a deep stack of ever new edges is walked`() {
    let names = (0..<5000).map { "f\($0)" }
    let turns = (0..<5000).map { "a;f\($0)" }
    #expect(graph(names.joined(separator: ";") + " 1").edges.count == 4999)
    #expect(graph(turns.joined(separator: ";") + " 1").edges.count == 9999)
  }

  @Test func `a location of many inlined calls counts each`() {
    let names = (0..<300).map { "f\($0)" }.joined(separator: ",")
    let graph = graph("main;\(names) 2\nmain;\(names);leaf 1")
    #expect(graph.edges.count == 301)
    #expect(graph.edges.filter(\.isInline).count == 299)
    #expect(values(graph, "f299") == [2, 3])
  }
}

struct TrimmedGraphTests {
  private let view = ProfileView(written: "main;a,b 90\nmain;a;c 6\nmain;d 4\ne 1")

  private func trimmed(_ change: (inout Trimming) -> Void, _ scope: EdgeScope = .all)
    -> TrimmedGraph
  {
    var trimming = Trimming()
    change(&trimming)
    return TrimmedGraph(view, trimming, edges: scope)
  }

  private func names(_ graph: CallGraph) -> [String] {
    graph.listed.map { graph[$0].info.name }
  }

  @Test func `light nodes and edges are dropped and counted`() {
    let trimmed = trimmed {
      $0.nodeFraction = 0.03
      $0.edgeFraction = 0.05
    }
    #expect(names(trimmed.graph) == ["b", "c", "d", "a", "main"])
    #expect(trimmed.droppedNodes == 1)
    #expect(trimmed.graph.edges.map(\.weight).sorted() == [6, 90, 96])
    #expect(trimmed.droppedEdges == 1)
  }

  @Test func `light edges to nodes that are not listed stay`() {
    var trimming = Trimming()
    trimming.dropsNegative = true
    trimming.edgeFraction = 0.05
    let view = ProfileView(written: "main;a 90\nmain;b 2\nmain;c -1")
    let trimmed = TrimmedGraph(view, trimming)
    #expect(names(trimmed.graph) == ["a", "b", "main"])
    #expect(trimmed.graph.edges.map(\.weight).sorted() == [-1, 90])
    #expect(trimmed.droppedEdges == 1)
  }

  @Test func `the first so many nodes are left, with edges past the others`() {
    let trimmed = trimmed {
      $0.nodeCount = 2
      $0.order = .cum
    }
    #expect(names(trimmed.graph) == ["main", "a"])
    #expect(trimmed.candidateNodes == 6)
    #expect(trimmed.graph.edges.map(\.weight) == [96])
  }

  @Test func `edges only to inlined nodes are enough for a list`() {
    let graph = trimmed({ _ in }, .inlinedTargets).graph
    #expect(graph.edges.map { graph[$0.target].info.name } == ["b"])
    #expect(graph.edges.map(\.isInline) == [true])
  }
}
